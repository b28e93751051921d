package io.recourse.orders;

/** What a shop may leave out when it tells an order again; the buyer's facts are null instead. */
public enum OrderFact {
  DELIVERED,
  SHIPPING,
  PAYMENTS,
  PAID,
  GIFT,
  CATEGORY,
  TAX,
  DISCOUNT,
  SERIALS,
  TRAITS,
  PRODUCT,
  STATUS,
  SHIP_TO,
  PARCELS,
  INVOICED,
  PROMISED,
  INSTALLED,
  REPAIRS
}
