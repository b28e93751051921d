package io.recourse.demo.stories;

import io.recourse.cases.RateCase;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.PostMessage;
import io.recourse.demo.stories.Story.Step;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.evidence.AddEvidence;
import io.recourse.withdrawal.WithdrawCase;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people of a story can do; each act is a use case of the product. */
@Component
@Profile("demo")
class StoryActs {

  /** The smallest picture there is. */
  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final StoryTasks tasks;
  private final StoryParcels parcels;
  private final RepairActs repairs;
  private final LoanActs loans;
  private final ComplaintActs complaints;
  private final DeliveryActs deliveries;
  private final SignedInPerson person;
  private final PostMessage post;
  private final AddEvidence evidence;
  private final WithdrawCase withdraw;
  private final ContestOutcome contest;
  private final ReopenCase reopen;
  private final RateCase rate;

  StoryActs(
      StoryTasks tasks,
      StoryParcels parcels,
      RepairActs repairs,
      LoanActs loans,
      ComplaintActs complaints,
      DeliveryActs deliveries,
      SignedInPerson person,
      PostMessage post,
      AddEvidence evidence,
      WithdrawCase withdraw,
      ContestOutcome contest,
      ReopenCase reopen,
      RateCase rate) {
    this.tasks = tasks;
    this.parcels = parcels;
    this.repairs = repairs;
    this.loans = loans;
    this.complaints = complaints;
    this.deliveries = deliveries;
    this.person = person;
    this.post = post;
    this.evidence = evidence;
    this.withdraw = withdraw;
    this.contest = contest;
    this.reopen = reopen;
    this.rate = rate;
  }

  /** False where the case does not wait for this now. */
  boolean take(Step step, Telling telling, ServiceCase on) {
    CaseNumber number = on.number();
    String words = telling.story().wordsIn(telling.person().language());
    List<String> how = step.how();
    return switch (step.what()) {
      case "decide", "inspect", "refund", "confirm", "review", "trace", "claim" ->
          tasks.take(step.what(), how, number);
      case "does" -> tasks.does(number, how, telling.story().replyIn(telling.person().language()));
      case "parcel" -> parcels.moved(number, how.get(0));
      case "agrees", "declines", "pays", "confirms" ->
          customer(on, () -> repairs.take(step.what(), number));
      case "lends" -> person.staff("warehouse", () -> loans.lends(telling, number));
      case "borrows" -> customer(on, () -> loans.borrows(number));
      case "deposits" -> customer(on, () -> loans.deposits(number));
      case "accepts", "counters", "rejects", "states" ->
          customer(on, () -> complaints.take(step.what(), number, words));
      case "says" -> customer(on, () -> deliveries.says(number, how.get(0)));
      case "chooses" -> customer(on, () -> deliveries.chooses(number));
      case "followed" -> deliveries.followed();
      case "asks" -> customer(on, () -> post.fromCustomer(number, words));
      case "answers" ->
          person.staff("returns", () -> done(post.toCustomer(number, String.join(" ", how))));
      case "photo" ->
          customer(
              on,
              () ->
                  evidence.fromCustomer(
                      number, null, new AddEvidence.Upload("photo.png", "image/png", PHOTO)));
      case "withdraws" -> customer(on, () -> withdraw.withdraw(number, words, null));
      case "contests" -> customer(on, () -> contest.contest(number, words, null));
      case "reopens" -> customer(on, () -> reopen.reopen(number, words, null));
      case "rates" ->
          customer(
              on,
              () -> {
                rate.rate(number, Integer.parseInt(how.get(0)));
                return number;
              });
      default -> throw new IllegalArgumentException("Nobody can " + step.what());
    };
  }

  private boolean customer(ServiceCase on, Supplier<?> act) {
    return person.customer(on.customerId(), () -> done(act.get()));
  }

  private static boolean done(Object result) {
    return result != null;
  }
}
