package io.recourse.returns;

/** Where the goods of a withdrawn request are; decides who has what to do. */
public enum GoodsAt {
  WITH_CUSTOMER,
  ON_THE_ROAD,
  HERE
}
