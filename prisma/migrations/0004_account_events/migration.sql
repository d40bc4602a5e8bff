-- What happened to an account (sign-in, password, membership): written once, read by the person and the system.
CREATE TABLE account_event (
  id               uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  account_id       uuid NOT NULL,
  actor_account_id uuid,
  action           text NOT NULL,
  detail           jsonb NOT NULL DEFAULT '{}',
  at               timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX account_event_account_id_at_idx ON account_event (account_id, at);
GRANT SELECT, INSERT ON account_event TO nieu_identity, nieu_system;
GRANT DELETE ON account_event TO nieu_system;

-- Whoever accepts an invitation to a shop leaves a row in that shop's log.
CREATE POLICY identity_adds ON audit_log FOR INSERT TO nieu_identity WITH CHECK (true);
GRANT INSERT ON audit_log TO nieu_identity;

-- A look at a person's data leaves a row, whoever looks; only the system reads them.
GRANT INSERT ON access_log TO nieu_shop;

-- Retention: the sweep drops what is past its time.
GRANT DELETE ON invitation TO nieu_system;

-- An invitation leads to one place: a shop or a province, with a role of that place.
ALTER TABLE invitation ADD CONSTRAINT invitation_one_place CHECK (
  (shop_id IS NOT NULL AND province_code IS NULL AND role IN ('owner', 'staff', 'accountant', 'farmer'))
  OR (shop_id IS NULL AND province_code IS NOT NULL AND role IN ('approver', 'staff', 'viewer'))
);
ALTER TABLE shop_member ADD CONSTRAINT shop_member_role CHECK (role IN ('owner', 'staff', 'accountant', 'farmer'));
ALTER TABLE province_member ADD CONSTRAINT province_member_role CHECK (role IN ('approver', 'staff', 'viewer'));
-- An address is one account however it is written.
ALTER TABLE account ADD CONSTRAINT account_email_folded CHECK (email = lower(email) AND email = btrim(email));
ALTER TABLE shop ADD CONSTRAINT shop_slug_shape CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$');

-- A shop writes its own profile; whether it is open, and where it lives on the web, are not its to change.
REVOKE UPDATE ON shop FROM nieu_shop;
GRANT UPDATE (name, tagline, story, phone, email, tax_code, accent_color, sign_media_id, province_code, commune_code,
              address_line, size_class, sector) ON shop TO nieu_shop;
