package io.recourse.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warranty terms of the made-up articles (POL-08); what was changed by hand since is kept. */
@Component
@Profile("demo")
@Order(21)
class DemoWarranties implements ApplicationRunner {

  private final Warranties warranties;

  DemoWarranties(Warranties warranties) {
    this.warranties = warranties;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    ClassPathResource file = new ClassPathResource("demo/warranties.csv");
    try (Reader text = new InputStreamReader(file.getInputStream(), UTF_8)) {
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).stream()
          .map(DemoWarranties::warranty)
          .filter(told -> warranties.of(told.sku()).stream().noneMatch(told::isSamePromise))
          .forEach(warranties::keep);
    }
  }

  private static Warranty warranty(CSVRecord row) {
    String to = row.get("to");
    return new Warranty(
        row.get("sku"),
        LocalDate.parse(row.get("from")),
        to.isEmpty() ? null : LocalDate.parse(to),
        Integer.parseInt(row.get("months")),
        row.get("covers"),
        row.get("source"));
  }
}
