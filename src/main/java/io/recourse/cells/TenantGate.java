package io.recourse.cells;

/** Whether a tenant's nodes may reach its database at a cell. */
public interface TenantGate {

  /** Also where there is none to open yet. */
  boolean isOpen(Tenant tenant, String cell);

  void open(Tenant tenant, String cell);

  /** Ends what they have begun, too; returns when nobody is left. */
  void close(Tenant tenant, String cell);
}
