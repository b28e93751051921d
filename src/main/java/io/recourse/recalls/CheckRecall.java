package io.recourse.recalls;

import io.recourse.cases.Remedy;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.orders.SoldArticles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds what somebody asks for against what a recall can be. */
@Component
class CheckRecall {

  private static final Set<Remedy> OFFERED =
      EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE, Remedy.REPAIR);
  private static final int LONGEST_BATCH = 10_000;

  private final Products products;
  private final SoldArticles sold;

  CheckRecall(Products products, SoldArticles sold) {
    this.products = products;
    this.sold = sold;
  }

  /**
   * The name of the article that is recalled.
   *
   * @throws Problem INVALID with all that is wrong
   */
  String demand(WantedRecall wanted) {
    List<FieldError> errors = new ArrayList<>();
    needed(errors, "/reference", wanted.reference(), WordRules.SHORT);
    needed(errors, "/text", wanted.text(), WordRules.LETTER);
    wanted.texts().forEach((language, text) -> translated(errors, language, text));
    if (OFFERED.stream().noneMatch(remedy -> remedy.name().equals(wanted.remedy()))) {
      errors.add(FieldError.of("/remedy", "field.notOneOf", OFFERED));
    }
    if (wanted.serials().size() > LONGEST_BATCH) {
      errors.add(FieldError.of("/serials", "recall.batch", LONGEST_BATCH));
    }
    Optional<String> article = Optional.ofNullable(wanted.sku()).flatMap(this::name);
    if (article.isEmpty()) {
      errors.add(new FieldError("/sku", "recall.article"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return article.orElseThrow();
  }

  /** As the shop lists it today, or else as it was sold. */
  private Optional<String> name(String sku) {
    return products.find(sku).map(Product::name).or(() -> sold.name(sku));
  }

  private static void translated(List<FieldError> errors, String language, String text) {
    if (Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      errors.add(new FieldError("/texts/" + language, "recall.language"));
    }
    WordRules.check(errors, "/texts/" + language, text, WordRules.LETTER);
  }

  private static void needed(List<FieldError> errors, String at, String words, int longest) {
    if (words == null || words.isBlank()) {
      errors.add(new FieldError(at, "field.given"));
    } else {
      WordRules.check(errors, at, words, longest);
    }
  }
}
