package io.recourse.repairs.mail;

import io.recourse.cases.ServiceCase;
import io.recourse.messages.ListedLine;
import io.recourse.repairs.PriceBook;
import io.recourse.repairs.PriceLine;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a repair would cost, line by line, under the words of a mail. */
@Component
class ListedPrices {

  private final PriceBook prices;
  private final MessageSource texts;

  ListedPrices(PriceBook prices, MessageSource texts) {
    this.prices = prices;
    this.texts = texts;
  }

  List<ListedLine> of(ServiceCase repair) {
    Locale language = Locale.forLanguageTag(repair.language());
    return prices.of(repair.number()).stream().map(line -> listed(line, language)).toList();
  }

  private ListedLine listed(PriceLine line, Locale language) {
    String name =
        line.name() == null
            ? texts.getMessage("repair.price." + line.kind(), null, language)
            : line.name();
    String ground = line.share() == 0 ? null : "A warranty pays %d percent".formatted(line.share());
    return new ListedLine(line.quantity(), name, null, ground, line.due());
  }
}
