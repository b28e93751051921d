package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("corpus")
@RecourseTest
class OrderCorpusTest {

  private static final Logger log = LoggerFactory.getLogger(OrderCorpusTest.class);

  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired JdbcClient sql;

  @Test
  @DisplayName("EDG-01 RET-10 a real shop's file: every row counted, every return judged, twice")
  void real_file() throws IOException {
    Path file =
        Path.of(System.getProperty("recourse.corpus", "none"))
            .resolve("orders/uci_online_retail_customers_mod10_0.csv");
    assumeTrue(Files.exists(file), "no corpus");

    ImportJob first = imported(file);
    String after = sums();
    ImportJob second = imported(file);

    Map<ImportedReturnVerdict, Long> verdicts =
        Map.of(
            ImportedReturnVerdict.MATCHED, 573L,
            ImportedReturnVerdict.NO_EARLIER_PURCHASE, 130L,
            ImportedReturnVerdict.NOT_A_PRODUCT, 34L,
            ImportedReturnVerdict.OVER_RETURNED, 5L);
    assertThat(first.verdicts()).isEqualTo(verdicts);
    assertThat(second.verdicts()).isEqualTo(verdicts);
    assertThat(first.rowsRead()).isEqualTo(36_378);
    assertThat(first.rowsKept()).isEqualTo(36_374);
    assertThat(imports.errors(first.id(), 0, 10).items())
        .hasSize(4)
        .allSatisfy(error -> assertThat(error.field()).isEqualTo("UnitPrice"));
    assertThat(sums()).isEqualTo(after);
  }

  private ImportJob imported(Path file) throws IOException {
    try (InputStream body = Files.newInputStream(file)) {
      ImportJob job =
          FinishedImport.of(
              imports, startImport.start(ImportFormat.ONLINE_RETAIL, "uci.csv", body));
      Duration took = Duration.between(job.startedAt(), job.finishedAt());
      log.info("{} rows in {}: {} rows/s", job.rowsRead(), took, rate(job, took));
      return job;
    }
  }

  private static long rate(ImportJob job, Duration took) {
    return job.rowsRead() * 1000 / Math.max(took.toMillis(), 1);
  }

  private String sums() {
    return sql.sql(
            """
            select count(*) || ' ' || sum(quantity) || ' ' || sum(claimed_quantity) || ' ' || sum(returned_quantity)
            from order_line l join shop_order o on o.number = l.order_number where o.currency = 'GBP' and o.source = 'IMPORT'\
            """)
        .query(String.class)
        .single();
  }
}
