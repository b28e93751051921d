package io.recourse.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.recourse.orders.OrderIndex;
import io.recourse.orders.Orders;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Real and made-up orders, moved in time so that their deliveries lie days to months back. */
@Component
@Profile("demo")
@Order(20)
class DemoOrders implements ApplicationRunner {

  private static final List<String> FILES = List.of("demo/orders.csv", "demo/own-orders.csv");

  private final Orders orders;
  private final OrderIndex index;
  private final Clock clock;

  DemoOrders(Orders orders, OrderIndex index, Clock clock) {
    this.orders = orders;
    this.index = index;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (index.isEmpty()) {
      for (String file : FILES) {
        load(file);
      }
    }
  }

  private void load(String file) throws IOException {
    Instant now = clock.instant();
    try (Reader text = new InputStreamReader(new ClassPathResource(file).getInputStream(), UTF_8)) {
      Map<String, List<CSVRecord>> byOrder =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(text)
              .stream()
              .collect(groupingBy(row -> row.get("order_number"), LinkedHashMap::new, toList()));
      byOrder.values().forEach(rows -> orders.upsert(DemoOrder.of(rows, now), "DEMO", now));
    }
  }
}
