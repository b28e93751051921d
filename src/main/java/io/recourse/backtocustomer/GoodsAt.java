package io.recourse.backtocustomer;

/** Where the goods of a withdrawn request are; decides who has what to do. */
public enum GoodsAt {
  WITH_CUSTOMER,
  ON_THE_ROAD,
  HERE
}
