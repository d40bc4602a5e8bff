// What the database's own catalogue says about the walls between shops, as SQL. Asked by the invariants over the
// running database and by the contract test over a broken one. Each query returns { row, because }.

/** Tables that carry shop_id and are not walled in. */
export const unguardedTables = `
  SELECT t.relname AS row, fault.because
  FROM pg_class t
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    CROSS JOIN LATERAL (
      SELECT 'row-level security is off' AS because WHERE NOT t.relrowsecurity
      UNION ALL SELECT 'row-level security is not forced on its owner' WHERE NOT t.relforcerowsecurity
      UNION ALL SELECT 'it has no policy'
        WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid)
      UNION ALL SELECT 'policy ' || p.policyname || ' lets a shop reach beyond its own rows'
        FROM pg_policies p
        WHERE p.schemaname = 'public' AND p.tablename = t.relname AND p.permissive = 'PERMISSIVE' AND p.roles && ARRAY['nieu_shop', 'public']::name[]
          AND concat(p.qual, p.with_check) NOT LIKE '%current_shop_id()%'
    ) fault
  WHERE t.relkind IN ('r', 'p')
    AND (t.relname = 'shop' OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'shop_id' AND NOT a.attisdropped))
  ORDER BY 1, 2`

/** Tables that carry shop_id but do not begin their primary key with it. */
export const looseRows = `
  SELECT t.relname AS row, 'its primary key does not begin with shop_id' AS because
  FROM pg_class t
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'shop_id' AND NOT a.attisdropped
    LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
  WHERE t.relkind IN ('r', 'p') AND k.conkey[1] IS DISTINCT FROM a.attnum
  ORDER BY 1`

/** Keys between two tables that carry shop_id, without it: one shop's row could point at another's. */
export const looseKeys = `
  SELECT k.conrelid::regclass || ' → ' || k.confrelid::regclass AS row,
         k.conname || ' does not carry shop_id' AS because
  FROM pg_constraint k
    JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attname = 'shop_id' AND NOT here.attisdropped
    JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attname = 'shop_id' AND NOT there.attisdropped
  WHERE k.contype = 'f'
    AND NOT EXISTS (
      SELECT FROM unnest(k.conkey, k.confkey) AS pair (from_column, to_column)
      WHERE pair.from_column = here.attnum AND pair.to_column = there.attnum)
  ORDER BY 1, 2`

/** What the login role can do without going through a door. */
export const reachableWithoutDoor = `
  SELECT format('%I.%I', n.nspname, t.relname) AS row, 'nieu_app may ' || lower(right_name) || ' it' AS because
  FROM pg_class t
    JOIN pg_namespace n ON n.oid = t.relnamespace
    CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS right_name
  WHERE t.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'
    AND (has_table_privilege('nieu_app', t.oid, right_name)
         OR (right_name IN ('SELECT', 'INSERT', 'UPDATE') AND has_any_column_privilege('nieu_app', t.oid, right_name)))
  ORDER BY 1, 2`

/** Roles of the application that could step over a wall. */
export const overreachingRoles = `
  SELECT rolname AS row,
         concat_ws(', ', CASE WHEN rolsuper THEN 'is superuser' END,
                         CASE WHEN rolbypassrls THEN 'bypasses row-level security' END,
                         CASE WHEN rolinherit THEN 'inherits' END,
                         CASE WHEN rolcreaterole THEN 'makes roles' END,
                         CASE WHEN EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid) THEN 'owns something' END) AS because
  FROM pg_roles r
  WHERE rolname LIKE 'nieu\\_%' AND rolname <> 'nieu_owner'
    AND (rolsuper OR rolbypassrls OR rolinherit OR rolcreaterole
         OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid))
  ORDER BY 1`

/** Functions and views that act with their owner's rights and so see past the walls. */
export const actingAsOwner = `
  SELECT p.proname::text AS row, 'runs as its owner' AS because
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'public'
  WHERE p.prosecdef
  UNION ALL
  SELECT t.relname, 'is read as its owner'
  FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
  WHERE t.relkind IN ('v', 'm') AND NOT COALESCE('security_invoker=true' = ANY (t.reloptions), false)
  ORDER BY 1`

/** Each place where the plain rule does not fit, with the reason. Both the checker and the test read this list. */
export const allowed = {
  /** Not a shop's own rows: a buyer's cart line, a host's entry, a person's invitation, the log and the work list. */
  looseRows: ['cart_line', 'domain_event', 'invitation', 'outbox', 'shop_domain'],
  /** Statistics of PostgreSQL's own extension; other roles' statements are hidden in it. */
  reachableWithoutDoor: ['public.pg_stat_statements', 'public.pg_stat_statements_info'],
} as const
