package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request of a customer from first word to outcome. It checks its own changes, raises their
 * events and derives its status; an illegal step is a {@link Problem} of kind CONFLICT.
 */
public final class ServiceCase {

  private final Clock clock;
  private final CaseLines lines;
  private final List<DomainEvent> events = new ArrayList<>();
  private CaseOrigin origin;
  private boolean granted;
  private CaseState state;
  private CaseType typeAsRead;
  private int version;

  /** Rebuilds a stored case; {@link #open} makes a new one. */
  public ServiceCase(
      CaseOrigin origin, CaseState state, List<CaseLine> lines, int version, Clock clock) {
    this.origin = origin;
    this.state = state;
    this.typeAsRead = state.type();
    this.version = version;
    this.clock = clock;
    this.lines = new CaseLines(lines);
  }

  public static ServiceCase open(
      CaseOrigin origin, CaseType type, List<LineRequest> asked, Assignment to, Clock clock) {
    List<CaseLine> lines = asked.stream().map(CaseLine::asked).toList();
    ServiceCase opened = new ServiceCase(origin, CaseState.opened(type, to), lines, 0, clock);
    opened.raise(CaseEvents.opened(opened));
    return opened;
  }

  public void askForInformation(int item, String question) {
    decide(item, LineDecision.INFO_NEEDED, question);
  }

  /** The customer answered: lines that waited for it are decided anew. */
  public void informationProvided() {
    for (CaseLine line : lines.all()) {
      if (line.decision() == LineDecision.INFO_NEEDED) {
        decide(line.item(), LineDecision.REQUESTED, line.ground());
      }
    }
  }

  public void approve(int item, int quantity, Remedy remedy, String ground) {
    demandOpen();
    change(item, lines.get(item).approve(quantity, remedy, ground));
  }

  /** Another article than was asked for comes in exchange. */
  public void exchangeFor(int item, String sku) {
    demandOpen();
    lines.put(lines.get(item).exchangeFor(sku));
    raise(CaseEvents.otherArticle(this, item, sku));
  }

  public void refuse(int item, String ground) {
    decide(item, LineDecision.REFUSED, ground);
  }

  public void expire(int item, String ground) {
    decide(item, LineDecision.EXPIRED, ground);
  }

  public void withdraw(int item, String reason) {
    decide(item, LineDecision.WITHDRAWN, reason);
  }

  public boolean mayWithdraw() {
    return !isEnded()
        && !lines.anyToSendBack()
        && lines.open().stream()
            .allMatch(line -> TrackRules.mayDecide(line.tracks(), LineDecision.WITHDRAWN));
  }

  /** Withdraws every line; the case ends at once unless goods must go back to the customer. */
  public void withdraw(String reason) {
    demandOpen();
    if (lines.anyToSendBack()) {
      throw Problem.conflict("case.withdrawn", number());
    }
    lines.open().forEach(line -> withdraw(line.item(), reason));
    if (!lines.anyToSendBack()) {
      end(CasePhase.CALLED_OFF, null, reason);
    }
  }

  public void goods(int item, GoodsState goods) {
    change(item, lines.get(item).move(goods));
  }

  /** Fewer pieces than approved make the line SHORT. */
  public void received(int item, int quantity) {
    change(item, lines.get(item).receive(quantity));
  }

  public void inspected(
      int item, int received, int accepted, Grade grade, Disposition disposition, String note) {
    Inspection found = new Inspection(grade, disposition, note);
    change(item, lines.get(item).inspect(received, accepted, found));
  }

  /** Goods that counted as arrived turned out to be on their way to their sender. */
  public void undoArrival(int item) {
    demandOpen();
    change(item, lines.get(item).undoArrival());
  }

  /** Where accepted goods go, where the inspection did not say it of them. */
  public void goesTo(int item, Disposition disposition) {
    change(item, lines.get(item).goesTo(disposition));
  }

  /** Grants pieces whatever became of the goods: kept, lost on our label, or won on contest. */
  public void accept(int item, int quantity, String ground) {
    change(item, lines.get(item).accept(quantity, ground));
  }

  /**
   * Makes some pieces of a line one of their own, so that they can go another way; they are with
   * the customer. Returns its number.
   */
  public int split(int item, int pieces) {
    CaseLine whole = lines.get(item);
    CaseLine part = whole.part(lines.nextItem(), pieces);
    lines.put(whole.without(pieces));
    lines.put(part);
    raise(CaseEvents.split(this, item, part));
    return part.item();
  }

  /** More pieces of the order are asked for, as a line of their own. Returns its number. */
  public int add(int orderLine, String sku, String name, int pieces, Reason reason) {
    demandOpen();
    int item = lines.nextItem();
    take(
        CaseLine.asked(
            new LineRequest(
                item, orderLine, sku, name, pieces, reason, null, null, null, null, null)));
    return item;
  }

  private void take(CaseLine added) {
    lines.put(added);
    raise(CaseEvents.added(this, added));
  }

  /** Rejected goods of a line went home and are asked for a second time. */
  public void comesAgain(int item, int pieces, String ground) {
    change(item, lines.get(item).comesAgain(pieces, ground));
  }

  public void money(int item, MoneyState money) {
    change(item, lines.get(item).pay(money));
  }

  /** Ends the case once all is decided and paid; a case that ended already stays as it is. */
  public void close(String ground) {
    if (isEnded()) {
      return;
    }
    lines.demandDecided();
    end(CasePhase.DONE, null, ground);
  }

  /**
   * Ends the case as its flow says, where lines, if there are any, are only what it is about.
   *
   * @param outcome {@code CLOSED}, {@code REFUSED} or {@code EXPIRED}
   */
  public void closeAs(CaseStatus outcome, String ground) {
    demandOpen();
    end(CasePhase.DONE, outcome, ground);
  }

  /** Whether a line waits for what the customer was asked. */
  public boolean awaitsInformation() {
    return lines.all().stream().anyMatch(line -> line.decision() == LineDecision.INFO_NEEDED);
  }

  /** Ends a case about no line that is not granted; an ended one stays as it is. */
  public void turnDown(String ground) {
    if (!isEnded()) {
      end(CasePhase.TURNED_DOWN, null, ground);
    }
  }

  /** Takes an ended case up again: lines that ended without outcome are asked for anew. */
  public void reopen() {
    var unused =
        reopen(lines.all().stream().collect(Collectors.toMap(CaseLine::item, CaseLine::quantity)));
  }

  /**
   * Takes an ended case up again about some pieces. Fewer than a line that ended without outcome
   * has become a line of their own.
   *
   * @param pieces by item
   * @return the same pieces by the items that they are now
   */
  public Map<Integer, Integer> reopen(Map<Integer, Integer> pieces) {
    demandEnded();
    state = state.reopen();
    raise(CaseEvents.reopened(this));
    Map<Integer, Integer> asked = new TreeMap<>();
    pieces.forEach((item, count) -> asked.put(askAgain(item, count), count));
    return asked;
  }

  public void demandEnded() {
    if (!isEnded()) {
      throw Problem.conflict("case.stillOpen", number());
    }
  }

  private int askAgain(int item, int pieces) {
    CaseLine line = lines.get(item);
    boolean apart = !line.decision().isOpen() && pieces < line.quantity();
    int asked = apart ? split(item, pieces) : item;
    change(asked, lines.get(asked).reopen());
    return asked;
  }

  /** Opens an ended case to look at its outcome; no line is asked for anew. */
  public void reopenForReview() {
    state = state.reopen();
    raise(CaseEvents.reopened(this));
  }

  /** What was granted is undecided again: a grant holds for the type that it was given to. */
  public void convert(CaseType type) {
    convert(type, List.of());
  }

  /**
   * @param named what a case without lines is to be about from now on; none where it has lines
   */
  public void convert(CaseType type, List<LineRequest> named) {
    demandOpen();
    ConversionRules.check(this, type, !named.isEmpty());
    raise(CaseEvents.converted(this, type));
    state = state.type(type);
    lines
        .all()
        .forEach(line -> change(line.item(), line.askAgain(type.remedyAsked(line.remedyAsked()))));
    named.stream().map(CaseLine::asked).forEach(this::take);
  }

  /** A case about no order is about this one from now on. */
  public void concerns(Order order) {
    demandOpen();
    origin = origin.about(order);
    raise(CaseEvents.orderNamed(this));
  }

  /**
   * @param reason why it is theirs, as a code; the staff read it
   */
  public void assignOwner(String owner, String reason) {
    if (!owner.equals(owner())) {
      Assignment to = new Assignment(owner, team(), priority());
      state = state.handling(state.handling().assignment(to));
      raise(CaseEvents.ownerNamed(this, reason));
    }
  }

  public void assign(Assignment to) {
    if (!to.equals(state.assignment())) {
      state = state.handling(state.handling().assignment(to));
      raise(CaseEvents.assigned(this));
    }
  }

  /**
   * @param category problem type of the maintained list (TRI-01)
   */
  public void classified(String category) {
    if (!category.equals(state.handling().category())) {
      state = state.handling(state.handling().category(category));
      raise(CaseEvents.classified(this));
    }
  }

  public void nextStep(Party actor, String step, Instant dueAt, String defaultOutcome) {
    NextStep next = new NextStep(actor, step, dueAt, defaultOutcome);
    if (!next.equals(state.next())) {
      state = state.handling(state.handling().next(next));
      raise(CaseEvents.nextStep(this));
    }
  }

  public void nothingExpected() {
    nextStep(null, null, null, null);
  }

  public void judgedUnder(String policyVersion, String statutePack) {
    PolicyInForce policy = new PolicyInForce(policyVersion, statutePack);
    state = state.handling(state.handling().policy(policy));
    raise(CaseEvents.judged(this));
  }

  public void returnsBy(String method) {
    state = state.handling(state.handling().returnMethod(method));
    raise(CaseEvents.returnMethod(this));
  }

  public void runsAs(String instance, String processKey, int processVersion) {
    ProcessRef process = new ProcessRef(instance, processKey, processVersion);
    state = state.handling(state.handling().process(process));
    raise(CaseEvents.processStarted(this));
  }

  /** The instance that drives the case goes on by another version of its model. */
  public void goesOn(MovedProcess moved) {
    ProcessRef process = new ProcessRef(moved.instance(), moved.process(), moved.to());
    state = state.handling(state.handling().process(process));
    raise(moved.told(number()));
  }

  /** No process drives the case any more. */
  public void leavesProcess() {
    state = state.handling(state.handling().process(null));
  }

  public void rated(int score) {
    if (score < 1 || score > 5) {
      throw Problem.invalid("/score", "field.score");
    }
    state = state.contacts(state.contacts().rated(score));
    raise(CaseEvents.rated(this));
  }

  void marked(RatingMarks marks) {
    raise(CaseEvents.marked(this, marks));
  }

  public void contested() {
    raise(CaseEvents.contested(this));
  }

  public void contactedAgain(Channel channel) {
    state = state.contacts(state.contacts().again());
    raise(CaseEvents.contactedAgain(this, channel));
  }

  /** Whether withdrawn goods are still on their way back to the customer. */
  boolean goodsGoHome() {
    return lines.anyToSendBack();
  }

  public CaseStatus deriveStatus() {
    CaseStatus said = state.ending().as();
    return said != null
        ? said
        : StatusDerivation.status(lines.all(), phase(), state.next().actor());
  }

  public CasePhase phase() {
    return isEnded() ? state.ending().how() : StatusDerivation.phase(lines.all());
  }

  public boolean isEnded() {
    return state.isEnded();
  }

  public List<CaseLine> lines() {
    return lines.all();
  }

  public CaseLine line(int item) {
    return lines.get(item);
  }

  /** Lines that were not there when the case was read. */
  public List<CaseLine> addedLines() {
    return lines.added();
  }

  /** Lines that differ from what was read. */
  public List<CaseLine> changedLines() {
    return lines.changed();
  }

  public boolean hasChanges() {
    return !events.isEmpty();
  }

  /** Whether something was granted since it was read or saved. */
  boolean hasGranted() {
    return granted;
  }

  /** To be called by the repository alone: what is stored now is the new base for changes. */
  public void saved() {
    version++;
    granted = false;
    typeAsRead = type();
    lines.saved();
  }

  List<CaseLine> linesAsRead() {
    return version == 0 ? List.of() : lines.asRead();
  }

  CaseType typeAsRead() {
    return typeAsRead;
  }

  public CaseOrigin origin() {
    return origin;
  }

  public CaseState state() {
    return state;
  }

  public CaseNumber number() {
    return origin.number();
  }

  public CaseType type() {
    return state.type();
  }

  public String orderNumber() {
    return origin.orderNumber();
  }

  public String customerId() {
    return origin.customerId();
  }

  public String language() {
    return origin.language();
  }

  public String owner() {
    return state.assignment().owner();
  }

  public String team() {
    return state.assignment().team();
  }

  /** Problem type of the maintained list; null for cases from before it was kept. */
  public String category() {
    return state.handling().category();
  }

  public int priority() {
    return state.assignment().priority();
  }

  public int version() {
    return version;
  }

  /** Hands the collected events over and forgets them. */
  public List<DomainEvent> takeEvents() {
    List<DomainEvent> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  private void end(CasePhase how, CaseStatus as, String why) {
    state = state.end(new CaseEnd(how, as, why, clock.instant()));
    raise(CaseEvents.ended(this));
  }

  private void decide(int item, LineDecision decision, String ground) {
    demandOpen();
    change(item, lines.get(item).decide(decision, ground));
  }

  private void change(int item, CaseLine now) {
    CaseLine before = lines.get(item);
    if (!now.equals(before)) {
      lines.put(now);
      granted |= Granting.is(before, now);
      raise(LineEvents.of(number(), before, now));
    }
  }

  private void demandOpen() {
    if (isEnded()) {
      throw Problem.conflict("case.closed", number());
    }
  }

  private void raise(DomainEvent event) {
    events.add(Objects.requireNonNull(event));
  }
}
