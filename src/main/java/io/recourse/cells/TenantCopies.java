package io.recourse.cells;

/** A tenant's rows on their way to the cell where it moves; its gate there stays closed. */
public interface TenantCopies {

  /** Copies all rows and goes on following what is written; returns when all are copied. */
  void begin(Tenant tenant);

  /**
   * Once its gate is closed: waits for the last rows, demands that none is missing and follows the
   * old database no more.
   */
  void finish(Tenant tenant);

  /** It has arrived: what is there is its own. Done again it changes nothing. */
  void keep(Tenant arrived);

  /** Takes back what was begun, however far it came. */
  void abandon(Tenant tenant);
}
