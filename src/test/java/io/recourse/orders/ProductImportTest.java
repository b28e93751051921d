package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Articles by file: the same rules as one by one over HTTP. */
@RecourseTest
class ProductImportTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final String HEADER =
      "sku,product,name,price,currency,options,tax_rate,available,category,traits,picture\n";
  private static final String BAD =
      """
      %1$s-1,%1$s,Shirt,19.999,EUR,,,,,,
      %1$s-2,%1$s,Shirt,19.99,EURO,,,,,,
      %1$s-3,%1$s,Shirt,19.99,EUR,red,,,,,
      %1$s-4,%1$s,Shirt,19.99,EUR,,1.5,,,,
      %1$s-5,%1$s,Shirt,19.99,EUR,,,-1,,,
      %1$s-6,%1$s,Shirt,19.99,EUR,,,,,FANCY,
      %1$s-7,%1$s,Shirt,19.99,EUR,,,,,,http://shop.example/a.png
      ,%1$s,Shirt,19.99,EUR,,,,,,
      %1$s-9,%1$s,Shirt,,EUR,,,,,,
      """;

  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired Products products;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  private final String product = "P-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @DisplayName("EDG-01 a file of articles is kept whole, and again without any change")
  void kept() throws Exception {
    String file =
        HEADER
            + product
            + "-M,"
            + product
            + ",Shirt,\"19,99\",EUR,colour=red|size=M,\"0,19\",7,clothes,SEALED_HYGIENE,"
            + "https://shop.example/m.png\n"
            + product
            + "-L,"
            + product
            + ",Shirt,24.99,EUR,colour=red|size=L,0.19,,clothes,,\n";
    assertThat(done(file).rowsKept()).isEqualTo(2);
    assertThat(done(file).rowsKept()).isEqualTo(2);

    assertThat(products.find(product + "-M"))
        .contains(
            new Product(
                product + "-M",
                product,
                "Shirt",
                Map.of("colour", "red", "size", "M"),
                new Money(1999, "EUR"),
                new BigDecimal("0.1900"),
                7,
                "clothes",
                java.util.Set.of("SEALED_HYGIENE"),
                "https://shop.example/m.png"));
    assertThat(variants().findValuesAsText("sku")).containsExactly(product + "-L", product + "-M");
  }

  @Test
  @DisplayName("EDG-01 a column that is missing leaves the fact alone, an empty cell clears it")
  void leftOut() throws Exception {
    done(HEADER + product + "-M," + product + ",Shirt,19.99,EUR,size=M,0.19,7,clothes,,\n");

    done(
        "sku,product,name,price,currency,available\n"
            + product
            + "-M,"
            + product
            + ",Shirt,9.99,EUR,\n");

    Product now = products.find(product + "-M").orElseThrow();
    assertThat(now.listPrice()).isEqualTo(new Money(999, "EUR"));
    assertThat(now.options()).containsEntry("size", "M");
    assertThat(now.taxRate()).isEqualByComparingTo("0.19");
    assertThat(now.available()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  @DisplayName("LAW-03 every bad row is named with its column and reason, in the reader's language")
  void refused(String language) throws Exception {
    ImportJob job = done(HEADER + BAD.formatted(product));

    assertThat(job.rowsRefused()).isEqualTo(9);
    assertThat(job.rowsKept()).isZero();
    JsonNode errors = errors(job, language);
    assertThat(errors.findValuesAsText("field"))
        .containsExactly(
            "price",
            "currency",
            "options",
            "tax_rate",
            "available",
            "traits",
            "picture",
            "sku",
            "price");
    assertThat(errors.findValuesAsText("reason"))
        .allMatch(reason -> HAN.matcher(reason).find() == language.startsWith("zh"));
    assertThat(variants()).isEmpty();
  }

  @Test
  @DisplayName("EDG-01 over HTTP by its word, and a header that lacks a column ends the job")
  void overHttp() throws Exception {
    JsonNode started =
        json.readTree(
            web.perform(
                    post("/api/v1/orders/import?format=products")
                        .with(user("admin").roles("ADMIN"))
                        .with(csrf())
                        .contentType(MediaType.valueOf("text/csv"))
                        .content("sku,name\nA,B\n"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());

    ImportJob job = FinishedImport.of(imports, UUID.fromString(started.get("id").asText()));
    assertThat(started.get("format").asText()).isEqualTo("products");
    assertThat(job.state()).isEqualTo(ImportJob.State.FAILED);
    assertThat(job.failure()).contains("product");
  }

  private ImportJob done(String file) throws Exception {
    UUID id =
        startImport.start(
            ImportFormat.PRODUCTS,
            "articles.csv",
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    return FinishedImport.of(imports, id);
  }

  private JsonNode variants() throws Exception {
    return read("/api/v1/products?product=" + product, "en").get("items");
  }

  private JsonNode errors(ImportJob job, String language) throws Exception {
    return read("/api/v1/imports/" + job.id() + "/errors", language).get("items");
  }

  private JsonNode read(String address, String language) throws Exception {
    return json.readTree(
        web.perform(
                get(address).with(user("agent").roles("AGENT")).header("Accept-Language", language))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
