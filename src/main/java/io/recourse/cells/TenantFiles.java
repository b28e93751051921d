package io.recourse.cells;

/** The folder of a tenant's nodes: evidence, keys, signed checkpoints. */
public interface TenantFiles {

  /** Copies to the next cell what is not there, or is not the same. */
  void copy(Tenant tenant);
}
