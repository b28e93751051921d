package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.outbound.FollowOutbound;
import io.recourse.sitevisits.AgreeOnTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What customers say about goods and people that are on their way to them. */
@Component
@Profile("demo")
class DeliveryActs {

  private final HearWord hear;
  private final FollowOutbound outbound;
  private final AgreeOnTime times;

  DeliveryActs(HearWord hear, FollowOutbound outbound, AgreeOnTime times) {
    this.hear = hear;
    this.outbound = outbound;
    this.times = times;
  }

  CaseNumber says(CaseNumber number, String word) {
    hear.hear(number, DeliveryWord.valueOf(word));
    return number;
  }

  /** The first time a technician has. */
  CaseNumber chooses(CaseNumber number) {
    times.choose(number, times.choices(number).get(0).id());
    return number;
  }

  /** The house looks after the parcels that left; false where none did. */
  boolean followed() {
    return outbound.takeUp() > 0;
  }
}
