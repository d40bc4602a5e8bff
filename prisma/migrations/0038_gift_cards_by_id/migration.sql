-- A cart and a checkout name cards by id alone: their door shows them the few that are theirs, whichever shop's.
CREATE UNIQUE INDEX gift_card_by_id ON gift_card (id);
