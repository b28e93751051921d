comment on table order_change is 'Kept: as long as the shop keeps its order: who changed what money may depend on';
comment on table captured_payment is 'Kept: as long as an order names the payment: its books';
