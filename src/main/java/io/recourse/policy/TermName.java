package io.recourse.policy;

/** Every duration the policy knows; none is written anywhere else. */
public enum TermName {
  /** To send goods back without giving a reason. */
  CHANGE_OF_MIND(true),
  /** To claim a remedy for goods that were faulty or not as promised. */
  FAULT(true),
  /** By which the time to claim grows when the customer chose repair. */
  LONGER_AFTER_REPAIR(true),
  /** Within which a fault is presumed to have been there from the start. */
  FAULT_PRESUMED(true),
  /** To reject faulty goods for money back without a first try to put them right. */
  REJECT_FAULTY(true),
  /** To exchange faulty goods without a first try to repair them. */
  EXCHANGE_FAULTY(true),
  /** To say that a parcel came late, damaged or not at all. */
  DELIVERY_CLAIM(true),
  /** The seller's, to deliver where no day was agreed. */
  DELIVERY_DUE(false),
  /** The seller's, to deliver once the customer called for late goods. */
  ADDITIONAL_PERIOD(false),
  /** The seller's, to decide on a request. */
  DECIDE(false),
  /** The customer's, to bring evidence. */
  EVIDENCE(true),
  /** The customer's, to hand the goods to the carrier. */
  SEND_BACK(true),
  /** After which the customer is reminded to send back. */
  SEND_BACK_REMINDER(false),
  /** By which the send-back term grows when the customer asks. */
  SEND_BACK_EXTENSION(true),
  /** After which a parcel on its way back that moves no more is searched for. */
  TRANSIT_SILENCE(false),
  /** The seller's, to find a parcel that moves no more. */
  PARCEL_SEARCH(false),
  /** The seller's, to inspect what came back. */
  INSPECT(false),
  /** The seller's, to approve a refund. */
  APPROVE_REFUND(false),
  /** The seller's, to pay the money back. */
  REFUND(false),
  /** The seller's, to pay what is owed beside refunds once it was approved. */
  PAY_OUT(false),
  /** The seller's, to answer a request for goodwill beyond a limit. */
  GRANT_GOODWILL(false),
  /** The seller's, to agree to a change of the flow of a case that somebody asks for. */
  ANSWER_FLOW_CHANGE(false),
  /** The customer's, to appeal against a refusal. */
  APPEAL(true),
  /** The customer's, to contest an outcome. */
  CONTEST(true),
  /** The seller's, to say a first word of their own to a question. */
  FIRST_RESPONSE(false),
  /** The seller's, to answer a question for good. */
  RESOLUTION(false),
  /** The customer's, to reply to what the seller asks back. */
  REPLY(true),
  /** After which the customer is reminded to reply. */
  REPLY_REMINDER(false),
  /** The seller's, to read a suggestion. */
  READ_SUGGESTION(false),
  /** The seller's, to adopt or decline a suggestion that was taken up. */
  WEIGH_SUGGESTION(false),
  /** The seller's, to carry out what was adopted. */
  CARRY_OUT(false),
  /** The customer's, to claim the difference when an article becomes cheaper (POL-07). */
  PRICE_PROTECTION(true),
  /** The seller's, to speak to a customer once a visit is due. */
  MAKE_VISIT(false),
  /** After which a customer who did not answer is tried again. */
  VISIT_AGAIN(false),
  /** The customer's, to try at home what may help before goods are sent in. */
  REMOTE_HELP(true),
  /** The customer's, to choose when a technician comes. */
  APPOINTMENT(true),
  /** The seller's, to plan times for a visit that nobody could choose one for. */
  PLAN_VISIT(false),
  /** The seller's, to diagnose goods that came in for repair. */
  DIAGNOSE(false),
  /** The customer's, to answer what a repair that is not covered would cost. */
  QUOTATION(true),
  /** The customer's, to pay what a repair costs. */
  PAY_QUOTATION(true),
  /** The customer's, to collect goods that they had not announced and that are kept for them. */
  COLLECT_SURPLUS(true),
  /** The customer's, to wait for the article of an exchange that is gone, or choose another. */
  BACKORDER(true),
  /** The customer's, to pay a plan that is sold for a unit. */
  PAY_PLAN(true),
  /** The customer's, to pay the deposit of a device that is lent. */
  PAY_LOAN_DEPOSIT(true),
  /** The customer's, to keep a device that is lent while the repair lasts. */
  LEND(true),
  /** The customer's, to bring it back once the repaired goods are home. */
  RETURN_LOAN(true),
  /** The seller's, to ask for a lent device that is overdue. */
  CHASE_LOAN(false),
  /** The seller's, to look at a lent device that came back. */
  CHECK_IN_LOAN(false),
  /** The seller's, to decide what is charged for one that is damaged or lost. */
  DECIDE_LOAN_CHARGE(false),
  /** The customer's, to pay what is charged for it. */
  PAY_LOAN_CHARGE(true),
  /** The customer's, to pay for lost goods that turned up and that they keep. */
  PAY_TURNED_UP(true),
  /** The seller's, to get the parts that a repair needs. */
  PARTS(false),
  /** The seller's, to carry a repair out. */
  PERFORM_REPAIR(false),
  /** The seller's, to carry out an upgrade that was paid. */
  CARRY_OUT_UPGRADE(false),
  /** The seller's, to test what was repaired. */
  TEST_REPAIR(false),
  /** The customer's, to say that what came home repaired does not work. */
  CONFIRM_REPAIR(true),
  /** The customer's, to answer a survey. */
  ANSWER_SURVEY(true),
  /** After which the customer is reminded of a survey. */
  SURVEY_REMINDER(false),
  /** The seller's, to say what came of what a dissatisfied customer said. */
  VISIT_MATTER(false),
  /** The seller's, to put right what a visit found. */
  VISIT_FINDING(false),
  /** The seller's, to assess a complaint. */
  ASSESS_COMPLAINT(false),
  /** The seller's, for any one step of a complaint that is grave or may spread in public. */
  URGENT_COMPLAINT(false),
  /** For a merchant or supplier to answer what they were asked (CMP-08). */
  ASK_THIRD_PARTY(false),
  /** The seller's, to stand by somebody of staff who was attacked in words (CMP-10). */
  SUPPORT_AGENT(false),
  /** The seller's, to put right for others what a complaint showed. */
  IMPROVE(false),
  /** The seller's, to tell the authority that personal data leaked. */
  LEAK_NOTICE(false),
  /** The seller's, to assess a report that personal data leaked. */
  ASSESS_LEAK(false),
  /** The seller's, to stop a leak of personal data. */
  CONTAIN_LEAK(false),
  /** The seller's, to tell those whose personal data leaked. */
  TELL_PERSONS(false),
  /** The seller's, to find out what happened and why. */
  INVESTIGATE_COMPLAINT(false),
  /** The seller's, to decide on a complaint that was investigated. */
  DECIDE_COMPLAINT(false),
  /** The seller's, to have the outcome of a complaint reviewed by somebody else. */
  REVIEW_COMPLAINT(false),
  /** The customer's, to answer the outcome of a complaint. */
  ANSWER_COMPLAINT(true),
  /** The customer's, to bring what they have in a dispute. */
  DISPUTE_EVIDENCE(true),
  /** The seller's, to reply in a dispute. */
  DISPUTE_REPLY(false),
  /** The seller's, to have a dispute decided by somebody who had no hand in it. */
  DECIDE_DISPUTE(false),
  /** Interval at which an open case tells its customer how it stands (NTF-03). */
  KEEP_INFORMED(false),
  /** The seller's, to answer a complaint that came through an authority. */
  AUTHORITY_ANSWER(false);

  private final boolean longerIsKinder;

  TermName(boolean longerIsKinder) {
    this.longerIsKinder = longerIsKinder;
  }

  /** Rights of the customer grow with their term; duties of the seller with its shortness. */
  public boolean longerIsKinder() {
    return longerIsKinder;
  }
}
