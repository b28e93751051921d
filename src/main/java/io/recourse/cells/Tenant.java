package io.recourse.cells;

import io.recourse.common.Problem;
import java.util.regex.Pattern;

/**
 * One brand or region: a database of its own at one cell, reached under one host name.
 *
 * @param name also of its database and of the role that its nodes sign in with
 * @param host by which requests are known to be its own
 * @param next where it moves to; null while it does not
 * @param note why its last move failed; null where it did not
 */
public record Tenant(
    String name, String host, Place place, TenantState state, Place next, String note) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  /** Names go into statements that take no parameters, so this is all that may be in them. */
  public Tenant {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("/name", "cells.name");
    }
    if (host == null || !HOST.matcher(host).matches()) {
      throw Problem.invalid("/host", "cells.host");
    }
  }

  static Tenant placed(String name, String host, Place place) {
    return new Tenant(name, host, place, TenantState.ACTIVE, null, null);
  }

  /** Whether requests reach its node. */
  public boolean isServed() {
    return state != TenantState.MOVING;
  }

  Tenant copyingTo(Place to) {
    return new Tenant(name, host, place, TenantState.COPYING, to, null);
  }

  Tenant shut() {
    return new Tenant(name, host, place, TenantState.MOVING, next, null);
  }

  Tenant arrived() {
    return new Tenant(name, host, next, TenantState.ACTIVE, null, null);
  }

  Tenant stayed(String why) {
    return new Tenant(name, host, place, TenantState.ACTIVE, null, why);
  }
}
