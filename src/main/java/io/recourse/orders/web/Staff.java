package io.recourse.orders.web;

/** Who may read and who may change orders, as method security expressions. */
final class Staff {

  static final String READS =
      "hasAnyRole('AGENT','RETURNS','WAREHOUSE','TECHNICIAN','COMPLAINTS','VISITS','FINANCE',"
          + "'LEAD','OWNER','AUDITOR','ADMIN')";
  static final String CHANGES = "hasAnyRole('AGENT','RETURNS','LEAD','ADMIN','FINANCE')";

  private Staff() {}
}
