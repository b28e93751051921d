package io.recourse.orders.csv;

import static java.util.stream.Collectors.toSet;

import io.recourse.common.Money;
import io.recourse.common.Phrase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.LeftOut;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PictureAddress;
import io.recourse.orders.Product;
import io.recourse.orders.ToldArticle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A file of articles, one a row, with what {@code PUT /products/{sku}} takes. */
@Component
class ProductRows implements RowFormat {

  private static final List<String> NEEDED = List.of("sku", "product", "name", "price", "currency");
  private static final Set<String> ALL =
      Stream.concat(NEEDED.stream(), ToldArticle.MAY_LEAVE_OUT.stream()).collect(toSet());
  private static final int MOST_OPTIONS = 20;

  @Override
  public ImportFormat format() {
    return ImportFormat.PRODUCTS;
  }

  @Override
  public Set<String> columns() {
    return ALL;
  }

  @Override
  public Optional<Phrase> flaw(List<String> header) {
    Optional<Phrase> lacks =
        NEEDED.stream()
            .filter(column -> !header.contains(column))
            .findFirst()
            .map(column -> Phrase.of("import.lacksColumn", column));
    return lacks.isPresent() || ALL.containsAll(header)
        ? lacks
        : Optional.of(Phrase.of("import.unknownColumn"));
  }

  /** Nothing of an order; what a file leaves out of its articles each row says itself. */
  @Override
  public LeftOut leftOut(List<String> header) {
    return LeftOut.NOTHING;
  }

  @Override
  public ShopRow read(Cells cells, long row, Instant now) {
    String currency = cells.required("currency", 3);
    if (!OrderLimits.isCurrency(currency)) {
      throw new RowRefused("currency", "field.currency");
    }
    cells.required("price", 30);
    Money price = cells.money("price", currency);
    Product told =
        new Product(
            cells.required("sku", OrderLimits.NUMBER_LENGTH),
            cells.required("product", OrderLimits.NUMBER_LENGTH),
            cells.required("name", OrderLimits.NAME_LENGTH),
            options(cells),
            price,
            taxRate(cells),
            available(cells),
            cells.text("category", 100),
            traits(cells),
            picture(cells));
    return new ShopRow.Article(new ToldArticle(told, leftOut(cells)));
  }

  private static Set<String> leftOut(Cells cells) {
    return ToldArticle.MAY_LEAVE_OUT.stream().filter(column -> !cells.has(column)).collect(toSet());
  }

  /** {@code colour=red|size=M}. */
  private static Map<String, String> options(Cells cells) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : cells.list("options")) {
      String[] parts = option.split("=", 2);
      boolean named = parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank();
      if (!named || options.put(parts[0].strip(), parts[1].strip()) != null) {
        throw new RowRefused("options", "field.optionPairs");
      }
    }
    if (options.size() > MOST_OPTIONS) {
      throw new RowRefused("options", "field.articleOptions", MOST_OPTIONS);
    }
    return options;
  }

  private static BigDecimal taxRate(Cells cells) {
    String told = cells.text("tax_rate", 10);
    if (told == null) {
      return null;
    }
    if (!told.matches("(0|1)([.,]\\d{1,4})?")) {
      throw new RowRefused("tax_rate", "field.share");
    }
    BigDecimal rate = new BigDecimal(told.replace(',', '.'));
    if (rate.compareTo(BigDecimal.ONE) > 0) {
      throw new RowRefused("tax_rate", "field.share");
    }
    return rate.setScale(4, RoundingMode.UNNECESSARY);
  }

  private static Integer available(Cells cells) {
    if (cells.text("available", 20) == null) {
      return null;
    }
    int pieces = cells.number("available");
    if (pieces < 0) {
      throw new RowRefused("available", "field.available");
    }
    return pieces;
  }

  private static Set<String> traits(Cells cells) {
    Set<String> traits = Set.copyOf(cells.list("traits"));
    if (!OrderLimits.TRAITS.containsAll(traits)) {
      throw new RowRefused("traits", "field.trait");
    }
    return traits;
  }

  private static String picture(Cells cells) {
    String told = cells.text("picture", 2_000);
    if (told != null && !PictureAddress.isSound(told)) {
      throw new RowRefused("picture", "field.https");
    }
    return told;
  }
}
