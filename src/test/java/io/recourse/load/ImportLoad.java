package io.recourse.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.recourse.orders.FinishedImport;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.StartImport;
import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * The file of a real shop taken in as orders, beside {@code COPY} of the same file into a bare
 * table of the same server: {@code ./mvnw -Pload verify -Dit.test=ImportLoad}.
 */
class ImportLoad {

  private static final int ROUNDS = 4;

  @TempDir Path folder;

  /** Rows a second of one round. */
  private record Rates(double copied, double taken, double again) {}

  @Test
  @DisplayName("PLT-01 rows a second of an order file, and what plain COPY takes in of it")
  void besideCopy() throws Exception {
    Path file =
        Path.of(System.getProperty("recourse.corpus", "none"))
            .resolve("orders/uci_online_retail_customers_mod10_0.csv");
    assumeTrue(Files.exists(file), "no corpus");
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        Product product = Product.start(server.url(), folder.resolve("data"), "none")) {
      for (int round = 1; round <= ROUNDS; round++) {
        Rates rates = round(server.url(), product, numbered(file, round));
        System.out.printf(
            "round %d: COPY %.0f rows/s, orders %.0f (%.3f of it), the same again %.0f%n",
            round, rates.copied(), rates.taken(), rates.taken() / rates.copied(), rates.again());
      }
    }
  }

  private Rates round(String url, Product product, Path file) throws Exception {
    long rows = Files.readAllLines(file).size() - 1L;
    double copied = rows / copied(url, file);
    return new Rates(copied, rows / taken(product, file, rows), rows / taken(product, file, rows));
  }

  /** The file with other invoice numbers, so that each round tells new orders. */
  private Path numbered(Path file, int round) throws IOException {
    List<String> rows = Files.readAllLines(file);
    Stream<String> told =
        rows.stream().skip(1).map(row -> row.replaceFirst("^([A-Z]?)", "$1" + round));
    return Files.write(
        folder.resolve("round-" + round + ".csv"),
        (Iterable<String>) Stream.concat(Stream.of(rows.get(0)), told)::iterator);
  }

  private static double copied(String url, Path file) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Reader rows = Files.newBufferedReader(file)) {
      connection
          .createStatement()
          .execute(
              "create table if not exists copied (invoice text, sku text, description text,"
                  + " quantity int, at timestamp, price numeric, customer text, country text)");
      long from = System.nanoTime();
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy copied from stdin (format csv, header)", rows);
      assertThat(copied).isPositive();
      return (System.nanoTime() - from) / 1e9;
    }
  }

  private static double taken(Product product, Path file, long rows) throws IOException {
    long from = System.nanoTime();
    try (InputStream body = Files.newInputStream(file)) {
      ImportJob job =
          FinishedImport.of(
              product.bean(Imports.class),
              product
                  .bean(StartImport.class)
                  .start(ImportFormat.ONLINE_RETAIL, file.getFileName().toString(), body));
      assertThat(job.rowsRead()).isEqualTo(rows);
      assertThat(job.rowsKept()).isGreaterThan(rows * 99 / 100);
    }
    return (System.nanoTime() - from) / 1e9;
  }
}
