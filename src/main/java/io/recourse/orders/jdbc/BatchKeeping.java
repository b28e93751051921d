package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.Actor;
import io.recourse.common.Phrase;
import io.recourse.orders.ArticleFacts;
import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportBatch.ToldOrder;
import io.recourse.orders.LeftOut;
import io.recourse.orders.NoteOrderChanges;
import io.recourse.orders.Order;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.orders.RowError;
import io.recourse.orders.SetStage;
import io.recourse.orders.StoreProduct;
import io.recourse.orders.ToldArticle;
import io.recourse.orders.ToldStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores one batch of a file: what can be kept, why the rest cannot, and how far the job is. */
@Component
class BatchKeeping {

  private final JdbcTemplate jdbc;
  private final OrderWriting writing;
  private final OrderReading reading;
  private final KeptOrders kept;
  private final OrderSpelling spelling;
  private final NoteOrderChanges changes;
  private final ArticleFacts articles;
  private final Products products;
  private final StoreProduct storeProduct;
  private final SetStage setStage;
  private final BatchRows rows;

  BatchKeeping(
      JdbcTemplate jdbc,
      OrderWriting writing,
      OrderReading reading,
      KeptOrders kept,
      OrderSpelling spelling,
      NoteOrderChanges changes,
      ArticleFacts articles,
      Products products,
      StoreProduct storeProduct,
      SetStage setStage,
      BatchRows rows) {
    this.jdbc = jdbc;
    this.writing = writing;
    this.reading = reading;
    this.kept = kept;
    this.spelling = spelling;
    this.changes = changes;
    this.articles = articles;
    this.products = products;
    this.storeProduct = storeProduct;
    this.setStage = setStage;
    this.rows = rows;
  }

  void keep(UUID job, ImportBatch batch, Instant at) {
    List<RowError> errors = new ArrayList<>(batch.errors());
    List<Order> told = kept.storable(job, spelt(batch.orders()), errors);
    Map<String, Order> before = stored(told);
    Map<String, Product> sold = articles.of(told);
    List<Order> orders =
        told.stream().map(order -> filled(batch.leftOut(), order, before, sold)).toList();
    writing.write(orders, before, "IMPORT", job, at);
    note(job, before);
    rows.keepReturns(job, batch.returns());
    batch.articles().forEach(this::keep);
    batch.stages().forEach(stage -> keep(stage, errors));
    rows.keepErrors(job, errors);
    rows.count(job, batch, errors.size() - batch.errors().size(), errors.size());
  }

  /** The orders under the numbers they are stored by, or were first told by. */
  private List<ToldOrder> spelt(List<ToldOrder> told) {
    Map<String, String> stored =
        spelling.settled(told.stream().map(one -> one.order().number()).distinct().toList());
    Map<String, String> first = new HashMap<>();
    return told.stream()
        .map(
            one -> {
              String number = one.order().number();
              String known = stored.containsKey(number) ? stored.get(number) : first(first, number);
              return known.equals(number) ? one : one.numbered(known);
            })
        .toList();
  }

  private static String first(Map<String, String> first, String number) {
    return first.computeIfAbsent(number.toLowerCase(Locale.ROOT), lower -> number);
  }

  private Order filled(
      LeftOut leftOut, Order told, Map<String, Order> before, Map<String, Product> sold) {
    Optional<Order> known = Optional.ofNullable(before.get(told.number()));
    Order whole = known.map(order -> leftOut.filled(told, order)).orElse(told);
    return articles.filled(whole, leftOut, known, sold);
  }

  private Map<String, Order> stored(List<Order> told) {
    return reading.load(told.stream().map(Order::number).toList()).stream()
        .collect(toMap(Order::number, Function.identity()));
  }

  /** Read again, because lines that the file leaves out stay in the order. */
  private void note(UUID job, Map<String, Order> before) {
    if (before.isEmpty()) {
      return;
    }
    Actor by = startedBy(job);
    for (Order now : reading.load(List.copyOf(before.keySet()))) {
      changes.changed(before.get(now.number()), now, by, "IMPORT");
    }
  }

  private Actor startedBy(UUID job) {
    String who =
        jdbc.queryForObject("select started_by from import_job where id = ?", String.class, job);
    return Actor.SYSTEM.id().equals(who) ? Actor.SYSTEM : new Actor(Actor.Kind.STAFF, who);
  }

  private void keep(ToldArticle told) {
    Product article = products.find(told.product().sku()).map(told::over).orElse(told.product());
    var unused = storeProduct.store(article);
  }

  private void keep(ToldStage told, List<RowError> errors) {
    if (products.variants(told.product()).isEmpty()) {
      errors.add(new RowError(told.row(), "product", Phrase.of("product.noSuchProduct")));
    } else {
      setStage.set(told.product(), told.since(), told.stage());
    }
  }
}
