package io.recourse.carrierclaims;

/** What a carrier did to a parcel. */
public enum Damage {
  LOST,
  DAMAGED
}
