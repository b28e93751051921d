package io.recourse.chat;

import io.recourse.common.OpensCases;
import io.recourse.common.Problem;
import io.recourse.policy.Judgement;
import org.springframework.stereotype.Service;

/** Calls a person to a chat, no more often than a customer may open cases in a day (PLT-07). */
@Service
class CallPerson {

  private final HandOver handOver;
  private final OpensCases measure;

  CallPerson(HandOver handOver, OpensCases measure) {
    this.handOver = handOver;
    this.measure = measure;
  }

  /**
   * @throws Problem TOO_MANY beyond the day's measure; the assistant goes on
   */
  void call(Chat chat, Matter matter, Because because, Judgement judgement) {
    measure.within(chat.person(), () -> handOver.handOver(chat, matter, because, judgement));
  }
}
