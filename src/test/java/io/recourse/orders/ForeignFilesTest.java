package io.recourse.orders;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as other programs write them, and files that do not say everything. */
@RecourseTest
class ForeignFilesTest {

  private static final String HEADER =
      "order_number,line,placed_at,currency,customer_id,sku,name,quantity,unit_price\n";

  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired Orders orders;

  private final String number = SampleOrders.number();

  @Test
  @DisplayName("EDG-01 a column that the file does not have leaves the stored fact alone")
  void leavesUntoldFactsAlone() {
    Order known = whole();
    orders.upsert(known, "API", Instant.parse("2026-08-18T10:00:00Z"));

    done(
        HEADER
            + "%s,1,2026-08-14T10:00:00Z,EUR,%s,S1,Thing,2,20.00\n"
                .formatted(number, known.customer().id()),
        UTF_8);

    Order now = orders.find(number).orElseThrow();
    assertThat(now.deliveredAt()).isEqualTo(known.deliveredAt());
    assertThat(now.country()).isEqualTo("DE");
    assertThat(now.customer().email()).isEqualTo("anna@example.org");
    assertThat(now.customer().name()).isEqualTo("Anna");
    assertThat(now.customer().phone()).isEqualTo("+49 1");
    assertThat(now.customer().language()).isEqualTo("zh-CN");
    assertThat(now.customer().level()).isEqualTo("GOLD");
    assertThat(now.customer().trade()).isEqualTo("B2B");
    assertThat(now.payments()).isEqualTo(known.payments());
    assertThat(now.paid()).isEqualTo(known.paid());
    assertThat(now.shipping()).isEqualTo(known.shipping());
    assertThat(now.gift()).isTrue();
    OrderLine line = now.line(1).orElseThrow();
    assertThat(line.unitPrice()).isEqualTo(new Money(2000, "EUR"));
    assertThat(line.category()).isEqualTo("home");
    assertThat(line.tax()).isEqualTo(new Money(639, "EUR"));
    assertThat(line.discount()).isEqualTo(new Money(100, "EUR"));
    assertThat(line.serials()).containsExactly("N1");
    assertThat(line.traits()).containsExactly("CUSTOM");
  }

  @Test
  @DisplayName(
      "EDG-01 another order of the same customer leaves what it does not say of them alone")
  void leavesTheCustomerAlone() {
    Order known = whole();
    orders.upsert(known, "API", Instant.parse("2026-08-18T10:00:00Z"));
    String header = HEADER.replace("customer_id", "customer_id,customer_email");
    done(
        header
            + "%s-b,1,2026-08-14T10:00:00Z,EUR,%s,anna@example.org,S1,Thing,2,20.00\n"
                .formatted(number, known.customer().id()),
        UTF_8);

    Customer now = orders.find(number).orElseThrow().customer();
    assertThat(now.name()).isEqualTo("Anna");
    assertThat(now.level()).isEqualTo("GOLD");
    assertThat(now.language()).isEqualTo("zh-CN");
  }

  @Test
  @DisplayName("EDG-01 an empty cell of a column that is there says that there is nothing")
  void emptyCellsSayNothingIsThere() {
    Order known = whole();
    orders.upsert(known, "API", Instant.parse("2026-08-18T10:00:00Z"));
    String header = HEADER.replace("customer_id", "customer_id,delivered_at");
    done(
        header
            + "%s,1,2026-08-14T10:00:00Z,EUR,%s,,S1,Thing,2,20.00\n"
                .formatted(number, known.customer().id()),
        UTF_8);
    assertThat(orders.find(number).orElseThrow().deliveredAt()).isNull();
  }

  @Test
  @DisplayName("EDG-01 a quote that is not closed costs its own row")
  void unclosedQuote() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 1; row <= 300; row++) {
      String name = row == 5 || row == 250 ? "\"Lamp" : row % 7 == 0 ? "\"Lamp, big\"" : "Lamp";
      file.append(row(row, name));
    }
    ImportJob job = done(file.toString(), UTF_8);

    assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
    assertThat(job.rowsRead()).isEqualTo(300);
    assertThat(job.rowsKept()).isEqualTo(298);
    assertThat(imports.errors(job.id(), 0, 10).items())
        .extracting(error -> error.row() + ": " + error.reason())
        .containsExactly(
            "5: has a quote that is not closed", "250: has a quote that is not closed");
    assertThat(orders.find(number + "-6")).isPresent();
    assertThat(orders.find(number + "-300")).isPresent();
  }

  @Test
  @DisplayName("EDG-01 the last row's quote is not closed either; a name of two lines is read")
  void lastQuoteAndNamesOfTwoLines() {
    ImportJob job =
        done(HEADER + row(1, "\"Lamp, \"\"big\"\"\r\nand red\"") + row(2, "\"Lamp"), UTF_8);
    assertThat(imports.errors(job.id(), 0, 10).items())
        .extracting(error -> error.row() + " " + error.reason())
        .containsExactly(
            "1 must not contain control characters", "2 has a quote that is not closed");
    assertThat(job.rowsKept()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  @DisplayName("EDG-01 files with other separators and decimal commas are read")
  void otherSeparators(String separator) {
    String row = "%s,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lampe,2,19#99\n".formatted(number);
    ImportJob job = done((HEADER + row).replace(",", separator).replace("#", ","), UTF_8);
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(orders.find(number).orElseThrow().paid()).isEqualTo(new Money(3998, "EUR"));
  }

  @Test
  @DisplayName("EDG-01 thousands are refused, not guessed; a quoted decimal comma is read")
  void decimalCommas() {
    String row = "%s-%s,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,\"%s\"\n";
    ImportJob job =
        done(
            HEADER
                + row.formatted(number, 1, "19,99")
                + row.formatted(number, 2, "1.234,56")
                + row.formatted(number, 3, "1,234"),
            UTF_8);
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(imports.errors(job.id(), 0, 10).items())
        .extracting(error -> error.row() + " " + error.field())
        .containsExactly("2 unit_price", "3 unit_price");
  }

  @Test
  @DisplayName("EDG-01 byte order marks are read")
  void encodings() {
    String row = "%s-%s,1,2026-01-05T10:00:00Z,EUR,c-1,S1,灯,2,19.99\n";
    assertThat(done("\uFEFF" + HEADER + row.formatted(number, 1), UTF_8).rowsKept()).isEqualTo(1);
    assertThat(done("\uFEFF" + HEADER + row.formatted(number, 2), UTF_16LE).rowsKept())
        .isEqualTo(1);
    assertThat(done("\uFEFF" + HEADER + row.formatted(number, 3), UTF_16BE).rowsKept())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName(
      "EDG-01 names in the encodings of Chinese and western spreadsheets are kept letter for"
          + " letter")
  @CsvSource({
    "GBK,          上海市浦东新区世纪大道的台灯",
    "GB18030,      橡木办公桌和大号红色连衣裙",
    "windows-1252, Müllers Schränke für das Büro in Köln",
    "windows-1252, Lampe à poser – très élégante été",
    "windows-1252, Lámpara de mesa española más pequeña"
  })
  void spreadsheets(String encoding, String name) {
    ImportJob job = done(HEADER + row(1, name) + row(2, name + " 2"), Charset.forName(encoding));

    assertThat(job.failure()).isNull();
    assertThat(job.rowsKept()).isEqualTo(2);
    assertThat(orders.find(number + "-1").orElseThrow().line(1).orElseThrow().name())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @DisplayName(
      "EDG-01 what could be read in several ways is refused once, and nothing of it is kept")
  @CsvSource({
    "GBK,          灯",
    "GBK,          1001 张三 zhang 李四 li",
    "Big5,         臺北市信義區的檯燈",
    "Shift_JIS,    東京都渋谷区の机",
    "EUC-KR,       서울의 책상 램프",
    "windows-1251, Настольная лампа из дуба",
    "windows-1250, Świąteczna łódź i gęślą jaźń",
    "windows-1254, Şişli'deki güneşli ağaç masa",
    "windows-1253, Επιτραπέζιο φωτιστικό"
  })
  void doubtfulEncodings(String encoding, String name) {
    ImportJob job = done(HEADER + row(1, name) + row(2, "plain"), Charset.forName(encoding));

    assertThat(job.failure()).contains("not UTF-8 text").contains("CSV UTF-8");
    assertThat(job.rowsKept()).isZero();
    assertThat(imports.errors(job.id(), 0, 10).items()).isEmpty();
    assertThat(orders.find(number + "-2")).isEmpty();
  }

  @Test
  @DisplayName("EDG-01 a bad letter within a UTF-8 file costs its own row")
  void oneBadLetter() {
    byte[] good = (HEADER + row(1, "台灯") + row(2, "Müller")).getBytes(UTF_8);
    byte[] bad = row(3, "Müller").getBytes(Charset.forName("windows-1252"));
    byte[] file = Arrays.copyOf(good, good.length + bad.length);
    System.arraycopy(bad, 0, file, good.length, bad.length);

    ImportJob job =
        FinishedImport.of(
            imports,
            startImport.start(ImportFormat.RECOURSE, "f.csv", new ByteArrayInputStream(file)));

    assertThat(job.rowsKept()).isEqualTo(2);
    assertThat(imports.errors(job.id(), 0, 10).items())
        .singleElement()
        .extracting(error -> error.row() + " " + error.reason())
        .isEqualTo("3 is not UTF-8 text");
  }

  private String row(int of, String name) {
    return "%s-%d,1,2026-01-05T10:00:00Z,EUR,c-1,S1,%s,2,19.99\n".formatted(number, of, name);
  }

  private ImportJob done(String file, Charset charset) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(file.getBytes(charset));
    return FinishedImport.of(imports, startImport.start(ImportFormat.RECOURSE, "f.csv", bytes));
  }

  private Order whole() {
    Customer anna =
        new Customer(
            "K-" + number, "anna@example.org", "Anna", "+49 1", "zh-CN", "DE", "GOLD", "B2B");
    OrderLine line =
        new OrderLine(
            1,
            "S1",
            "Thing",
            "home",
            2,
            new Money(1999, "EUR"),
            new Money(639, "EUR"),
            new Money(100, "EUR"),
            List.of("N1"),
            Set.of("CUSTOM"),
            0,
            0);
    Money paid = new Money(4398, "EUR");
    return new Order(
        number,
        anna,
        Instant.parse("2026-08-14T10:00:00Z"),
        Instant.parse("2026-08-17T10:00:00Z"),
        "EUR",
        "DE",
        List.of(line),
        new Money(500, "EUR"),
        List.of(new Order.Payment("CARD", paid, "pay-" + number)),
        true,
        paid,
        true,
        1);
  }
}
