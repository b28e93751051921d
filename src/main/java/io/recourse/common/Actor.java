package io.recourse.common;

/** Who did something. */
public record Actor(Kind kind, String id) {

  /** The sort of hand that touched a case. */
  public enum Kind {
    CUSTOMER,
    STAFF,
    PARTNER,
    SYSTEM
  }

  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "recourse");

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }

  public boolean isCustomer() {
    return kind == Kind.CUSTOMER;
  }
}
