package io.recourse.cells;

/** The folder of a tenant's nodes: evidence, keys, signed checkpoints. */
public interface TenantFiles {

  /** Copies all to the next cell, where there is nothing of it, while the tenant is served. */
  void begin(Tenant tenant);

  /** Once its gate is closed: copies what has changed, erases what was erased meanwhile. */
  void finish(Tenant tenant);

  /** It has arrived: what is there is its own. Done again it changes nothing. */
  void keep(Tenant arrived);

  /** Takes back what was begun, however far it came. */
  void abandon(Tenant tenant);
}
