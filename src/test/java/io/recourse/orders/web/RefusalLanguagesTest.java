package io.recourse.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.orders.FinishedImport;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.SampleOrders;
import io.recourse.orders.StartImport;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is wrong with an order or a row of a file is said in the language of whoever reads it. */
@RecourseTest
class RefusalLanguagesTest {

  static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  static final String HEADER =
      "order_number,line,placed_at,currency,customer_id,sku,name,quantity,unit_price,discount,"
          + "customer_country,customer_trade,traits,tax_mode,delivered_at\n";
  static final String BAD =
      """
      {"customer": {"id": "", "email": "nobody", "language": "??", "country": "Germany",
        "trade": "X", "name": "a\\u0000b", "phone": 7},
       "placedAt": "yesterday", "deliveredAt": "2020-01-01T00:00:00Z", "currency": "EUR",
       "taxMode": "SOME",
       "lines": [
        {"line": 1, "sku": "S", "name": " ", "quantity": 0,
         "unitPrice": {"amount": 1.5, "currency": "USD"}, "serials": ["a", "a"], "traits": ["X"]},
        {"line": 1, "sku": "S", "name": "Lamp", "quantity": "many",
         "unitPrice": {"amount": 100, "currency": "EUR"},
         "discount": {"amount": 900, "currency": "EUR"}, "serials": "none"}],
       "payments": {}, "gift": "yes"}\
      """;

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired StartImport startImport;
  @Autowired Imports imports;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("LAW-03 every bad field of an order is named in Chinese")
  void fieldsOfAnOrder(String language) throws Exception {
    JsonNode chinese = refused(BAD, language);
    JsonNode english = refused(BAD, "en");

    assertThat(english.path("errors").size()).isGreaterThan(15);
    for (int i = 0; i < english.path("errors").size(); i++) {
      JsonNode error = chinese.path("errors").path(i);
      assertThat(error.path("pointer")).isEqualTo(english.path("errors").path(i).path("pointer"));
      assertThat(HAN.matcher(error.path("detail").asText()).find()).as("%s", error).isTrue();
    }
    assertThat(HAN.matcher(chinese.path("detail").asText()).find()).isTrue();
    assertThat(HAN.matcher(english.toString()).find()).isFalse();
  }

  @Test
  @DisplayName("LAW-03 an unknown property and a number that no address holds are named in Chinese")
  void requestAsAWhole() throws Exception {
    String unknown = "{\"customers\": {}}";
    assertThat(refused(unknown, "zh-CN").path("detail").asText()).isEqualTo("请求中含有未知的属性。");
    assertThat(
            json.readTree(
                    web.perform(
                            put("/api/v1/orders/{n}", "a\u202Eb")
                                .with(user("admin").roles("ADMIN"))
                                .with(csrf())
                                .header("Accept-Language", "zh-TW")
                                .contentType("application/json")
                                .content(BAD))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .toString())
        .contains("網址中的訂單編號不得包含不可見字元");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
  @DisplayName("LAW-03 why rows of a file were refused stands on the page in its language")
  void rowsOfAFile(String language) throws Exception {
    String number = SampleOrders.number();
    String good = "2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,,,,,\n";
    List<String> rows = new ArrayList<>();
    rows.add("A/B,1," + good);
    rows.add(number + "1,1,2026-01-05T10:00:00Z,EURO,c-1,S1,Lamp,2,19.99,,,,,,\n");
    rows.add(number + "2,1,soon,EUR,c-1,S1,Lamp,2,19.99,,,,,,\n");
    rows.add(number + "3,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,many,19.99,,,,,,\n");
    rows.add(number + "4,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,0,19.99,,,,,,\n");
    rows.add(number + "5,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.999,,,,,,\n");
    rows.add(number + "6,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,99,,,,,\n");
    rows.add(number + "7,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,Germany,,,,\n");
    rows.add(number + "8,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,,X,,,\n");
    rows.add(number + "9,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,,,X,,\n");
    rows.add(number + "a,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,,,,X,\n");
    rows.add(
        number + "b,1,2026-01-05T10:00:00Z,EUR,c-1,S1,Lamp,2,19.99,,,,,,2020-01-01T00:00:00Z\n");
    rows.add(number + "c,1,2026-01-05T10:00:00Z,EUR,,S1,Lamp,2,19.99,,,,,,\n");
    rows.add(number + "d,1\n");
    ImportJob job = imported(HEADER + String.join("", rows));
    assertThat(job.rowsRefused()).isEqualTo(rows.size());

    String page = page(job, language);
    JsonNode errors =
        json.readTree(call("/api/v1/imports/" + job.id() + "/errors", language)).path("items");

    assertThat(errors.size()).isEqualTo(rows.size());
    for (JsonNode error : errors) {
      assertThat(HAN.matcher(error.path("reason").asText()).find())
          .as("%s", error)
          .isEqualTo(!language.equals("en"));
      assertThat(org.jsoup.Jsoup.parse(page).text()).contains(error.path("reason").asText());
    }
  }

  @Test
  @DisplayName("LAW-03 why a whole file was refused stands on the page in its language")
  void wholeFile() throws Exception {
    ImportJob job = imported("a,b\n1,2\n");
    assertThat(page(job, "zh-CN")).contains("表头缺少列 order_number。");
    assertThat(page(job, "en")).contains("The header lacks the column order_number.");
    assertThat(json.readTree(call("/api/v1/imports/" + job.id(), "zh-TW")).path("failure").asText())
        .isEqualTo("標題列缺少欄位 order_number。");
  }

  @Test
  @DisplayName("LAW-03 no refusal of an order or a row is written in English words in the code")
  void keysOnly() throws IOException {
    Pattern calls =
        Pattern.compile(
            "(?:complain|complaints\\.add|new RowRefused|FileRefused\\.because|new"
                + " RowError)\\([^;]*;");
    Pattern literals = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    Pattern words = Pattern.compile("\\p{L} \\p{L}");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/recourse/orders"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .flatMap(file -> calls.matcher(text(file)).results())
                  .flatMap(call -> literals.matcher(call.group()).results())
                  .map(java.util.regex.MatchResult::group)
                  .filter(literal -> words.matcher(literal).find()))
          .isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode refused(String body, String language) throws Exception {
    return json.readTree(
        web.perform(
                put("/api/v1/orders/{n}", SampleOrders.number())
                    .with(user("admin").roles("ADMIN"))
                    .with(csrf())
                    .header("Accept-Language", language)
                    .contentType("application/json")
                    .content(body))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private String page(ImportJob job, String language) throws Exception {
    return call("/work/imports/" + job.id(), language);
  }

  private String call(String path, String language) throws Exception {
    return web.perform(
            get(path)
                .with(user("returns").roles("RETURNS", "ADMIN"))
                .header("Accept-Language", language))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private ImportJob imported(String file) {
    return FinishedImport.of(
        imports,
        startImport.start(
            ImportFormat.RECOURSE,
            "f.csv",
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
  }
}
