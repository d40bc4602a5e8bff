-- Of a member household shoppers read the name and the commune: never its telephone or where its share is sent.
REVOKE SELECT ON household FROM nieu_market, nieu_checkout;
GRANT SELECT (shop_id, id, name, commune_code, created_at, left_at) ON household TO nieu_market;

-- Who published a look is the shop's own business.
REVOKE SELECT ON shop_look_version FROM nieu_market;
GRANT SELECT (shop_id, version, look) ON shop_look_version TO nieu_market;
