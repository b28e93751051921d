package io.recourse.upgrades;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.orders.Products;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shop offers an upgrade for an article, or changes what it offers. */
@Service
public class KeepOffer {

  private final UpgradeBook book;
  private final Products products;

  KeepOffer(UpgradeBook book, Products products) {
    this.book = book;
    this.products = products;
  }

  /**
   * @throws Problem INVALID with every field that is wrong
   */
  @Transactional
  public void keep(UpgradeOffer offer) {
    List<FieldError> errors = new ArrayList<>();
    if (offer.code() == null || !offer.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      errors.add(new FieldError("/code", "upgrade.badCode"));
    }
    if (offer.sku() == null || products.find(offer.sku()).isEmpty()) {
      errors.add(new FieldError("/sku", "upgrade.noArticle"));
    }
    text(errors, "/name", offer.name());
    text(errors, "/description", offer.description());
    if (offer.kind() == null) {
      errors.add(new FieldError("/kind", "field.given"));
    }
    if (offer.price() == null || !offer.price().exceedsZero()) {
      errors.add(new FieldError("/price", "upgrade.noPrice"));
    }
    if (offer.from() == null) {
      errors.add(new FieldError("/from", "field.given"));
    } else if (offer.until() != null && offer.until().isBefore(offer.from())) {
      errors.add(new FieldError("/until", "upgrade.badUntil"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    book.keep(offer);
  }

  private static void text(List<FieldError> errors, String pointer, String text) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
    } else {
      PlainText.flaw(text, OrderLimits.NAME_LENGTH)
          .ifPresent(flaw -> errors.add(new FieldError(pointer, flaw)));
    }
  }
}
