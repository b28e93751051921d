package io.recourse.cells;

import java.util.List;

/** What stands before the cells and passes requests on. */
public interface Entrances {

  /** From now on these tenants are served so, and nobody else. */
  void tell(List<Tenant> tenants);
}
