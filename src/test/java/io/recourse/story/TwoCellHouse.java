package io.recourse.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two cells, what stands beside them, and the entrance before them, all on this machine. */
final class TwoCellHouse implements AutoCloseable {

  static final String OPERATOR = "operator";

  final CellServer blue;
  final CellServer green;
  final int entrance = OwnProcess.freePort();
  final int desk = OwnProcess.freePort();
  private final int orders = OwnProcess.freePort();
  private final Path folder;
  private final Path map;
  private final List<OwnProcess> started = new ArrayList<>();

  TwoCellHouse(Path folder) throws IOException {
    this.folder = folder;
    this.map = Files.createFile(folder.resolve("tenants.map"));
    blue = CellServer.start("blue", folder.resolve("blue"));
    green = CellServer.start("green", folder.resolve("green"));
    int made = blue.in("postgres").sql("create database directory").update();
    keep(startEntrance()).awaitDoor(entrance);
  }

  OwnProcess startNode(CellServer cell, String tenant, int port) throws IOException {
    return keep(
        OwnProcess.java(
            folder.resolve(cell.name() + "-" + tenant + ".log"),
            "--spring.profiles.active=demo",
            "--recourse.demo.cases=none",
            "--server.port=" + port,
            "--recourse.web.trusted-proxies=127.0.0.1",
            "--recourse.data-dir=" + cell.data(tenant),
            "--spring.datasource.url=" + cell.url(tenant),
            "--spring.datasource.username=" + tenant,
            "--spring.datasource.password=" + CellServer.password(tenant)));
  }

  /** The command {@code cells}. */
  OwnProcess startDesk() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("cells", "--server.port=" + desk));
    arguments.add("--spring.datasource.url=" + blue.url("directory"));
    arguments.add("--spring.datasource.username=postgres");
    arguments.add("--recourse.cells.operator-password=" + OPERATOR);
    arguments.add("--recourse.cells.entrances=127.0.0.1:" + orders);
    arguments.add("--recourse.cells.map=" + map);
    Stream.of(blue, green)
        .forEach(
            cell -> {
              String at = "--recourse.cells.at." + cell.name();
              arguments.add(at + ".server=" + cell.url(""));
              arguments.add(at + ".user=postgres");
              arguments.add(at + ".password=postgres");
              arguments.add(at + ".folder=" + cell.folder().resolve("tenants"));
            });
    Path log = folder.resolve("desk-" + started.size() + ".log");
    return keep(OwnProcess.java(log, arguments.toArray(String[]::new))).awaitHealth(desk);
  }

  private OwnProcess startEntrance() throws IOException {
    return OwnProcess.start(
        folder.resolve("entrance.log"),
        Map.of(
            "ENTRANCE", "127.0.0.1:" + entrance,
            "ORDERS", "127.0.0.1:" + orders,
            "TENANTS", map.toString()),
        System.getProperty("cells.haproxy", "/usr/sbin/haproxy"),
        "-f",
        "docs/cells/haproxy.cfg");
  }

  private OwnProcess keep(OwnProcess process) {
    started.add(process);
    return process;
  }

  @Override
  public void close() throws IOException {
    started.forEach(OwnProcess::close);
    blue.close();
    green.close();
  }
}
