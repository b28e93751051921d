package io.recourse.cells;

import io.recourse.common.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * The cells there are; docs/operations.md has the settings in words.
 *
 * @param at by their names
 * @param entrances where HAProxy takes orders, such as {@code 10.0.0.2:9999}
 * @param map as HAProxy names it
 * @param connectedWithin how long a server has to be reached
 * @param copiedWithin then a move is given up
 * @param shutWithin how long the last rows may take, while nobody serves the tenant, and any one
 *     answer of a server
 * @param answerWithin for each tenant in a search over all
 */
@ConfigurationProperties("recourse.cells")
@Profile(CellSettings.PROFILE)
public record CellSettings(
    @DefaultValue Map<String, Cell> at,
    @DefaultValue List<String> entrances,
    String map,
    Duration connectedWithin,
    Duration copiedWithin,
    Duration shutWithin,
    Duration answerWithin) {

  public static final String PROFILE = "cells";

  /**
   * One cell.
   *
   * @param server of PostgreSQL, such as {@code jdbc:postgresql://10.1.0.2:5432/}, as this process
   *     and the servers of the other cells reach it
   * @param user an administrator of the server
   * @param folder one below it for each tenant: the {@code recourse.data-dir} of its nodes
   */
  public record Cell(String server, String user, String password, Path folder) {}

  public Cell cell(String name) {
    demand(name);
    return at.get(name);
  }

  void demand(String name) {
    if (!at.containsKey(String.valueOf(name))) {
      throw Problem.invalid("/cell", "cells.unknownCell", name);
    }
  }
}
