package io.recourse.cells;

import java.util.List;
import java.util.Optional;

/** The table of who is where. */
public interface Tenants {

  /** By name. */
  List<Tenant> all();

  Optional<Tenant> find(String name);

  void add(Tenant tenant);

  /** Refused where it no longer is what it was. */
  Tenant change(Tenant from, Tenant to);

  /** Nobody else moves the tenant until it is closed, or until this process ends. */
  Optional<Hold> hold(String name);

  /** A tenant that is held. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
