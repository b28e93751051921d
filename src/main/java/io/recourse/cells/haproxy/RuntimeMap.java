package io.recourse.cells.haproxy;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Entrances;
import io.recourse.cells.Tenant;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Replaces the map of each HAProxy (docs/cells/haproxy.cfg) in one stroke. One that cannot be told
 * sends requests to a closed gate at worst.
 */
@Component
@Profile(CellSettings.PROFILE)
class RuntimeMap implements Entrances {

  /** What the map says of a tenant that nobody serves. */
  private static final String SHUT = "shut";

  private static final Logger log = LoggerFactory.getLogger(RuntimeMap.class);
  private static final Pattern VERSION = Pattern.compile("New version created: (\\d+)");

  private final CellSettings cells;

  RuntimeMap(CellSettings cells) {
    this.cells = cells;
  }

  @Override
  public void tell(List<Tenant> tenants) {
    String lines =
        tenants.stream()
            .map(tenant -> tenant.host() + " " + (tenant.isServed() ? address(tenant) : SHUT))
            .collect(Collectors.joining("\n"));
    cells.entrances().forEach(at -> tell(at, lines));
  }

  private static String address(Tenant tenant) {
    return tenant.place().address();
  }

  private void tell(String at, String lines) {
    try {
      replace(new RuntimeDoor(at), lines);
    } catch (IOException | IllegalStateException untold) {
      log.warn("The entrance at {} is not told who is where: {}", at, untold.toString());
    }
  }

  private void replace(RuntimeDoor door, String lines) throws IOException {
    String version = begin(door);
    if (!lines.isEmpty()) {
      door.order("add map @%s %s <<\n%s\n".formatted(version, cells.map(), lines));
    }
    door.order("commit map @%s %s".formatted(version, cells.map()));
  }

  private String begin(RuntimeDoor door) throws IOException {
    String said = door.ask("prepare map " + cells.map());
    Matcher version = VERSION.matcher(said);
    if (!version.find()) {
      throw new IllegalStateException(said);
    }
    return version.group(1);
  }
}
