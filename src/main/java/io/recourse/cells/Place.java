package io.recourse.cells;

import io.recourse.common.Problem;
import java.util.regex.Pattern;

/**
 * Where a tenant is served.
 *
 * @param address of its node there, by number, since the entrance looks no names up
 */
public record Place(String cell, String address) {

  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}:\\d{1,5}");

  public Place {
    if (address == null || !ADDRESS.matcher(address).matches()) {
      throw Problem.invalid("/address", "cells.address");
    }
  }
}
