package io.recourse.orders.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.OrderIndex.Page;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.orders.StoreProduct;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Articles over HTTP: variants, prices and stock, told by the shop and read by staff (EDG-01). */
@RestController
@RequestMapping("/api/v1/products")
class ProductController {

  private final Products products;
  private final StoreProduct store;
  private final ObjectReader json;

  ProductController(Products products, StoreProduct store, ObjectMapper mapper) {
    this.products = products;
    this.store = store;
    this.json =
        mapper
            .reader()
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  record ProductAnswer(
      String sku,
      String product,
      String name,
      Map<String, String> options,
      Money price,
      BigDecimal taxRate,
      Integer available,
      String category,
      List<String> traits,
      String picture) {

    private static ProductAnswer of(Product told) {
      return new ProductAnswer(
          told.sku(),
          told.product(),
          told.name(),
          told.options(),
          told.listPrice(),
          told.taxRate(),
          told.available(),
          told.category(),
          told.traits().stream().sorted().toList(),
          told.picture());
    }
  }

  @PutMapping(path = "/{sku}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize(Staff.CHANGES)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ProductAnswer.class)))
  ResponseEntity<ProductAnswer> put(
      @PathVariable String sku, @RequestBody(required = false) byte[] body) {
    demandName(sku);
    boolean created = store.store(ProductFields.read(sku, parsed(body), products.find(sku)));
    ResponseEntity.BodyBuilder answer =
        created
            ? ResponseEntity.created(
                UriComponentsBuilder.fromPath("/api/v1/products/{sku}").build(sku))
            : ResponseEntity.ok();
    return answer.body(get(sku));
  }

  @GetMapping("/{sku}")
  @PreAuthorize(Staff.READS)
  ProductAnswer get(@PathVariable String sku) {
    return products
        .find(sku)
        .map(ProductAnswer::of)
        .orElseThrow(() -> Problem.notFound("product.unknown"));
  }

  /** A product has as many variants as a shop lists on one page, so {@code next} is always null. */
  @GetMapping
  @PreAuthorize(Staff.READS)
  Page<ProductAnswer> variants(@RequestParam String product) {
    return new Page<>(products.variants(product).stream().map(ProductAnswer::of).toList(), null);
  }

  private static void demandName(String sku) {
    PlainText.flaw(sku, OrderLimits.NUMBER_LENGTH)
        .ifPresent(
            flaw -> {
              throw Problem.malformed("product.sku");
            });
  }

  private JsonNode parsed(byte[] body) {
    try {
      return json.readTree(body == null ? new byte[0] : body);
    } catch (JsonProcessingException e) {
      throw Problem.malformed("The body is not one JSON document.");
    } catch (IOException e) {
      throw Problem.malformed("The body cannot be read.");
    }
  }
}
