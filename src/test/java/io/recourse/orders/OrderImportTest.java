package io.recourse.orders;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportJob.State;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class OrderImportTest {

  private static final String HEADER =
      "order_number,line,placed_at,currency,customer_id,sku,name,quantity,unit_price,shipping,paid,payment_method,payment_ref,traits\n";
  private static final String RETAIL =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired Orders orders;
  @Autowired StoreOrder store;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private final String number = SampleOrders.number();

  @Test
  @DisplayName("EDG-01 good rows are kept, bad ones named by row and reason")
  void good_and_bad_rows() throws Exception {
    String row =
        number + ",%s,2026-01-05T10:00:00Z,%s,c-1,A-1,Lamp,%s,%s,4.90,44.80,CARD,pay_1,%s\n";
    ImportJob job =
        done(
            ImportFormat.RECOURSE,
            HEADER
                + row.formatted(1, "EUR", 2, "19.95", "CUSTOM|GIFT_WRAPPED")
                + row.formatted(1, "EUR", 1, "1.00", "")
                + row.formatted(2, "USD", 1, "1.00", "")
                + row.formatted(3, "EUR", 0, "1.00", "")
                + row.formatted(4, "EUR", 1, "1.001", "")
                + "short,row\n"
                + row.formatted(5, "EUR", 1, "-1.00", "")
                + row.formatted(6, "EUR", 1, "1.00", "FANCY"));

    assertThat(job.state()).isEqualTo(State.DONE);
    assertThat(job.rowsRead()).isEqualTo(8);
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(job.rowsRefused()).isEqualTo(7);
    assertThat(imports.errors(job.id(), 0, 100).items())
        .extracting(error -> error.row() + " " + error.field())
        .containsExactly(
            "2 line",
            "3 currency",
            "4 quantity",
            "5 unit_price",
            "6 null",
            "7 unit_price",
            "8 traits");
    Order order = orders.find(number).orElseThrow();
    assertThat(order.lines()).hasSize(1);
    assertThat(order.paid().amount()).isEqualTo(4480);
    assertThat(order.payments().get(0).providerRef()).isEqualTo("pay_1");
    assertThat(order.lines().get(0).traits()).containsExactlyInAnyOrder("CUSTOM", "GIFT_WRAPPED");
  }

  @Test
  @DisplayName("EDG-01 a file says where the tax lies and what standard delivery costs")
  void terms_of_the_shop() throws Exception {
    String head =
        "order_number,line,placed_at,currency,customer_id,sku,name,quantity,unit_price,tax,shipping";
    String row = number + ",1,2026-01-05T10:00:00Z,EUR,c-1,A-1,Lamp,1,20.00,3.80,15.00";
    done(
        ImportFormat.RECOURSE,
        head + ",tax_mode,standard_shipping,promised_day\n" + row + ",ON_TOP,4.90,2026-01-09\n");
    Order said = orders.find(number).orElseThrow();
    assertThat(said.taxIncluded()).isFalse();
    assertThat(said.paid().amount()).isEqualTo(2000 + 380 + 1500);
    assertThat(said.standardShipping().amount()).isEqualTo(490);

    done(ImportFormat.RECOURSE, head + "\n" + row + "\n");
    Order again = orders.find(number).orElseThrow();
    assertThat(again.taxIncluded()).isFalse();
    assertThat(again.standardShipping().amount()).isEqualTo(490);
    assertThat(again.fulfilment().promisedDay()).hasToString("2026-01-09");
  }

  @Test
  @DisplayName("RET-10 an imported return counts once, however often the file is imported")
  void returns_are_matched_once() throws Exception {
    String id = UUID.randomUUID().toString().substring(0, 8);
    String file =
        RETAIL
            + "%s,22423,CAKESTAND,6,2011-03-01 10:00:00,12.75,%s.0,EIRE\n".formatted(id, id)
            + "%s,POST,POSTAGE,1,2011-03-01 10:00:00,18.0,%s.0,EIRE\n".formatted(id, id)
            + "%s,21874,MUG,1,2011-03-01 10:00:00,0.0,%s.0,EIRE\n".formatted(id, id)
            + "%s,21874,MUG,-1,2011-03-01 10:00:00,1.0,%s.0,EIRE\n".formatted(id, id)
            + "C%s,22423,CAKESTAND,-4,2011-03-11 10:00:00,12.75,%s.0,EIRE\n".formatted(id, id)
            + "C%s,22423,CAKESTAND,-4,2011-03-12 10:00:00,12.75,%s.0,EIRE\n".formatted(id, id)
            + "C%s,21874,MUG,-1,2011-03-12 10:00:00,1.0,%s.0,EIRE\n".formatted(id, id)
            + "C%s,POST,POSTAGE,-1,2011-03-12 10:00:00,18.0,%s.0,EIRE\n".formatted(id, id);

    ImportJob first = done(ImportFormat.ONLINE_RETAIL, file);
    ImportJob second = done(ImportFormat.ONLINE_RETAIL, file);

    Map<ImportedReturnVerdict, Long> verdicts =
        Map.of(
            ImportedReturnVerdict.MATCHED, 1L,
            ImportedReturnVerdict.OVER_RETURNED, 1L,
            ImportedReturnVerdict.NO_EARLIER_PURCHASE, 1L,
            ImportedReturnVerdict.NOT_A_PRODUCT, 1L);
    assertThat(first.verdicts()).isEqualTo(verdicts);
    assertThat(second.verdicts()).isEqualTo(verdicts);
    assertThat(second.rowsRefused()).isEqualTo(2);
    Order order = orders.find(id).orElseThrow();
    assertThat(order.country()).isEqualTo("IE");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2011-03-01T10:00:00Z"));
    assertThat(order.shipping().amount()).isEqualTo(1800);
    assertThat(order.lines()).hasSize(1);
    assertThat(order.lines().get(0).returnedQuantity()).isEqualTo(4);
    assertThat(order.lines().get(0).claimedQuantity()).isEqualTo(4);
    assertThat(imports.returns(second.id(), ImportedReturnVerdict.MATCHED, 0, 10).items())
        .singleElement()
        .satisfies(told -> assertThat(told.orderNumber()).isEqualTo(id));
  }

  @Test
  @DisplayName("EDG-01 many new orders are kept as told, sign by sign, beside one that is known")
  void many_new_orders() throws Exception {
    String row =
        "%s-%d,1,2026-01-05T10:00:00Z,EUR,c-1,A-1,\"Lamp, \"\"big\"\" \\N"
            + " 灯\",2,1.00,,,,,CUSTOM|DIGITAL,\"S\\%d|\"\"{%d}\"\"\"\n";
    orders.upsert(SampleOrders.of(number + "-7", 3), "TEST", clock.instant());
    StringBuilder file = new StringBuilder(HEADER.replace("traits\n", "traits,serials\n"));
    for (int i = 0; i < 150; i++) {
      file.append(row.formatted(number, i, i, i));
    }

    assertThat(done(ImportFormat.RECOURSE, file.toString()).rowsKept()).isEqualTo(150);
    assertThat(done(ImportFormat.RECOURSE, file.toString()).rowsKept()).isEqualTo(150);

    for (int i : new int[] {0, 7, 149}) {
      OrderLine line = orders.find(number + "-" + i).orElseThrow().line(1).orElseThrow();
      assertThat(line.name()).isEqualTo("Lamp, \"big\" \\N 灯");
      assertThat(line.serials()).containsExactly("S\\" + i, "\"{" + i + "}\"");
      assertThat(line.traits()).containsExactlyInAnyOrder("CUSTOM", "DIGITAL");
      assertThat(line.quantity()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("EDG-01 lines that are told as they are known are not written again")
  void told_again() throws Exception {
    String row = number + ",%s,2026-01-05T10:00:00Z,EUR,c-1,A-1,Lamp,%s,1.00,,,,,\n";
    done(ImportFormat.RECOURSE, HEADER + row.formatted(1, 1) + row.formatted(2, 1));
    Map<Integer, String> written = written();

    done(ImportFormat.RECOURSE, HEADER + row.formatted(1, 1) + row.formatted(2, 5));

    assertThat(written().get(1)).isEqualTo(written.get(1));
    assertThat(written().get(2)).isNotEqualTo(written.get(2));
    assertThat(orders.find(number).orElseThrow().line(2).orElseThrow().quantity()).isEqualTo(5);
  }

  /** The transaction that wrote each line. */
  private Map<Integer, String> written() {
    return jdbc
        .sql("select line, xmin::text as by from order_line where order_number = ?")
        .param(number)
        .query((row, n) -> Map.entry(row.getInt("line"), row.getString("by")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void scattered_rows_of_one_order_are_refused() throws Exception {
    String row = ",1,2026-01-05T10:00:00Z,EUR,c-1,A-1,Lamp,1,1.00,,,,,\n";
    StringBuilder file = new StringBuilder(HEADER).append(number).append(row);
    for (int i = 0; i < 1200; i++) {
      file.append(number).append('-').append(i).append(row);
    }
    ImportJob job = done(ImportFormat.RECOURSE, file.append(number).append(row).toString());

    assertThat(job.rowsKept()).isEqualTo(1201);
    assertThat(imports.errors(job.id(), 0, 10).items())
        .singleElement()
        .satisfies(error -> assertThat(error.row()).isEqualTo(1202));
  }

  @Test
  void pieces_that_requests_bind_are_not_taken_away() throws Exception {
    orders.upsert(SampleOrders.of(number, 3), "TEST", clock.instant());
    orders.bind(number, Map.of(1, 3));

    ImportJob job =
        done(
            ImportFormat.RECOURSE,
            HEADER + number + ",1,2026-01-05T10:00:00Z,EUR,c-1,A-1,Lamp,2,1.00,,,,,\n");

    assertThat(job.rowsKept()).isZero();
    assertThat(imports.errors(job.id(), 0, 10).items().get(0).field()).isEqualTo("quantity");
    assertThat(orders.find(number).orElseThrow().lines().get(0).quantity()).isEqualTo(3);
  }

  @Test
  void a_file_that_is_no_order_file_fails_with_its_reason() throws Exception {
    assertThat(done(ImportFormat.RECOURSE, "a,b\n1,2\n").failure()).contains("lacks the column");
    assertThat(done(ImportFormat.RECOURSE, "").failure()).contains("lacks the column");
    assertThat(done(ImportFormat.RECOURSE, HEADER + "\"" + "x".repeat(1_100_000)).failure())
        .contains("not readable CSV after row 0");
  }

  @Test
  void rows_with_text_that_cannot_be_stored_are_refused() throws Exception {
    String row = number + ",1,2026-01-05T10:00:00Z,EUR,c-1,A-1,%s,1,1.00,,,,,\n";
    ImportJob job =
        done(ImportFormat.RECOURSE, HEADER + row.formatted("nul\0") + row.formatted("\uFFFD"));

    assertThat(imports.errors(job.id(), 0, 10).items())
        .extracting(RowError::field)
        .containsExactly("name", "name");
    assertThat(orders.find(number)).isEmpty();
  }

  @Test
  @DisplayName("EDG-01 an import that a crash interrupted is failed, its kept rows stay")
  void interrupted_imports_fail() {
    UUID id = open();
    imports.keep(id, batch());

    imports.endAbandoned(Set.of(), Phrase.of("The server stopped."), clock.instant());

    ImportJob job = imports.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(State.FAILED);
    assertThat(job.failure()).isEqualTo("The server stopped.");
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(orders.find(number)).isPresent();
  }

  @Test
  @DisplayName("EDG-01 an import that another node ended keeps nothing more and stays as it ended")
  void ended_elsewhere() {
    UUID id = open();
    imports.end(id, Phrase.of("import.stopped"), clock.instant());
    long told = ends(id);

    assertThatThrownBy(() -> imports.keep(id, batch())).isInstanceOf(ImportEnded.class);
    imports.end(id, null, clock.instant());

    assertThat(orders.find(number)).isEmpty();
    ImportJob job = imports.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(State.FAILED);
    assertThat(job.rowsKept()).isZero();
    assertThat(told).isEqualTo(1);
    assertThat(ends(id)).isEqualTo(1);
  }

  private UUID open() {
    UUID id = UUID.randomUUID();
    imports.open(
        new ImportJob(
            id,
            ImportFormat.RECOURSE,
            null,
            State.RUNNING,
            0,
            0,
            0,
            Map.of(),
            "agent",
            clock.instant(),
            null,
            null));
    return id;
  }

  private long ends(UUID id) {
    return jdbc.sql(
            """
            select count(*) from audit_event
            where type in ('OrdersImported', 'OrderImportFailed') and data like ?\
            """)
        .param("%" + id + "%")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("EDG-01 an order told over the API while its file is kept is one order, file last")
  void told_meanwhile() throws Exception {
    UUID id = open();
    ExecutorService file = Executors.newSingleThreadExecutor();
    try {
      Future<?> kept =
          new TransactionTemplate(transactions)
              .execute(
                  told -> {
                    boolean isNew =
                        store.store(
                            SampleOrders.of(number, 3), LeftOut.NOTHING, OrderPrecondition.NONE);
                    assertThat(isNew).isTrue();
                    Future<?> keeping =
                        file.submit(() -> imports.keep(id, batch(number.toUpperCase(Locale.ROOT))));
                    await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> keeping.isDone() || isWaitedFor());
                    return keeping;
                  });
      var unused = kept.get(30, TimeUnit.SECONDS);
    } finally {
      file.shutdown();
    }
    imports.end(id, null, clock.instant());

    assertThat(
            jdbc.sql("select number from shop_order where lower(number) = lower(?)")
                .param(number)
                .query(String.class)
                .list())
        .containsExactly(number);
    assertThat(orders.find(number).orElseThrow().lines().get(0).quantity()).isEqualTo(1);
  }

  private boolean isWaitedFor() {
    return jdbc.sql(
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
        .query(Boolean.class)
        .single();
  }

  private ImportBatch batch() {
    return batch(number);
  }

  private static ImportBatch batch(String number) {
    return new ImportBatch(
        1,
        LeftOut.NOTHING,
        List.of(new ImportBatch.ToldOrder(SampleOrders.of(number, 1), Map.of(1, 1L), List.of(1L))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private ImportJob done(ImportFormat format, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return FinishedImport.of(
        imports, startImport.start(format, "test.csv", new ByteArrayInputStream(bytes)));
  }
}
