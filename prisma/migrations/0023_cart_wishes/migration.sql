-- What a shopper says about the parcel before checkout, and the facts that an outside storefront keeps on a cart.
ALTER TABLE cart
  -- addresses in the order they were given; at most one is selected
  ADD COLUMN delivery_addresses jsonb NOT NULL DEFAULT '[]',
  -- chosen way by shop: {"<shop id>": "standard"}
  ADD COLUMN delivery_choices jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN metafields jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT cart_wishes_shape CHECK (
    jsonb_typeof(delivery_addresses) = 'array' AND jsonb_array_length(delivery_addresses) <= 20
    AND jsonb_typeof(delivery_choices) = 'object'
    AND jsonb_typeof(metafields) = 'array' AND jsonb_array_length(metafields) <= 50);
