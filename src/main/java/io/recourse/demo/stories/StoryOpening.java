package io.recourse.demo.stories;

import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a story begins: with a request of its customer, or with an act of the house. */
@Component
@Profile("demo")
class StoryOpening {

  private final OpenCase openCase;
  private final SignedInPerson person;
  private final HouseActs house;
  private final StoryPrices prices;

  StoryOpening(OpenCase openCase, SignedInPerson person, HouseActs house, StoryPrices prices) {
    this.openCase = openCase;
    this.person = person;
    this.house = house;
    this.prices = prices;
  }

  CaseNumber open(Telling telling, Order bought) {
    return switch (telling.story().type()) {
      case RECALL -> person.staff("lead", () -> house.recalls(telling));
      case SERVICE_PLAN -> person.staff("agent", () -> house.sellsMaintenance(telling, bought));
      case SITE_VISIT -> {
        house.plansTimes(telling);
        yield person.customer(bought.customer().person(), () -> house.isAskedToInstall(bought));
      }
      case PRICE_PROTECTION -> {
        prices.fall(telling);
        yield asked(telling, bought);
      }
      default -> asked(telling, bought);
    };
  }

  private CaseNumber asked(Telling telling, Order bought) {
    NewCase request = request(telling, bought);
    return person.customer(
        bought.customer().person(), () -> openCase.open(request).serviceCase().number());
  }

  private static NewCase request(Telling telling, Order bought) {
    Story story = telling.story();
    String language = telling.person().language();
    NewCase.Line line =
        new NewCase.Line(
            1,
            story.pieces(),
            story.reason(),
            null,
            story.wordsIn(language),
            null,
            story.remedy(),
            List.of(),
            story.exchangeSku());
    boolean aboutLines = story.type().needsLines();
    return new NewCase(
        story.type(),
        Channel.PORTAL,
        bought.number(),
        null,
        language,
        story.subjectIn(language),
        aboutLines ? null : story.wordsIn(language),
        aboutLines ? List.of(line) : List.of(),
        null);
  }
}
