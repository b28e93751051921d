package io.recourse.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured at each size, kept in a file, so that sizes that were measured in different
 * runs stand in one table. The last word on a size counts.
 */
final class Figures {

  private record Figure(double half, double most) {

    @Override
    public String toString() {
      return "%.0f / %.0f".formatted(half, most);
    }
  }

  private final Path file;

  Figures(Path file) {
    this.file = file;
  }

  void add(int size, Timings timings) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String kind : timings.kinds()) {
      lines.add(
          "%d;%s;%.2f;%.2f"
              .formatted(size, kind, timings.quantile(kind, 0.5), timings.quantile(kind, 0.99)));
    }
    Files.createDirectories(file.getParent());
    Path kept = Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * A line a kind of request: p50 and p99 at each size, p50 of the largest by that of the smallest.
   */
  void print() throws IOException {
    Map<String, TreeMap<Integer, Figure>> figures = read();
    TreeMap<Integer, Figure> sizes = new TreeMap<>();
    figures.values().forEach(sizes::putAll);
    StringBuilder head = new StringBuilder("%-34s".formatted("p50 / p99 in ms"));
    sizes.keySet().forEach(size -> head.append("%,16d".formatted(size)));
    System.out.println(head.append("%8s".formatted("ratio")));
    figures.forEach(
        (kind, of) -> {
          StringBuilder line = new StringBuilder("%-34s".formatted(kind));
          sizes.keySet().forEach(size -> line.append("%16s".formatted(of.get(size))));
          double ratio = of.lastEntry().getValue().half() / of.firstEntry().getValue().half();
          System.out.println(line.append("%8.2f".formatted(ratio)));
        });
  }

  private Map<String, TreeMap<Integer, Figure>> read() throws IOException {
    Map<String, TreeMap<Integer, Figure>> figures = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(";");
      figures
          .computeIfAbsent(parts[1], kind -> new TreeMap<>())
          .put(
              Integer.valueOf(parts[0]),
              new Figure(Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
    }
    return figures;
  }
}
