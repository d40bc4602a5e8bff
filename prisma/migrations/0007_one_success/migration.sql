-- One payment of a checkout succeeds; whatever else the gateway took is surplus and owed back.
CREATE UNIQUE INDEX one_success ON payment (checkout_id) WHERE status = 'succeeded';
