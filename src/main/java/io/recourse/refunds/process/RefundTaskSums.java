package io.recourse.refunds.process;

import io.recourse.common.Money;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.Refunds;
import io.recourse.worklist.TaskSums;
import io.recourse.worklist.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What approvers release and finance settles: the whole decision, or the one part by hand. */
@Component
class RefundTaskSums implements TaskSums {

  private static final Set<String> WHOLE = Set.of("Task_ApproveRefund", "Task_ConfirmLargeRefund");
  private static final Set<String> PART =
      Set.of("Task_RefundManually", "Task_ResolveRefund", "Task_ClawBackRefund");

  private final RefundOfTask refundOfTask;
  private final Refunds refunds;

  RefundTaskSums(RefundOfTask refundOfTask, Refunds refunds) {
    this.refundOfTask = refundOfTask;
    this.refunds = refunds;
  }

  @Override
  public Map<String, Money> of(Collection<WorkItem> tasks) {
    Map<String, RefundId> whole = refundOfTask.decisions(ofKeys(tasks, WHOLE));
    Map<String, RefundId> parts = refundOfTask.parts(ofKeys(tasks, PART));
    List<Refund> all = refunds.ofDecisions(whole.values(), parts.values());
    Map<String, Money> sums = new HashMap<>();
    whole.forEach(
        (task, id) ->
            sum(all, one -> one.promise().decision().equals(id)).ifPresent(m -> sums.put(task, m)));
    parts.forEach(
        (task, id) -> sum(all, one -> one.id().equals(id)).ifPresent(m -> sums.put(task, m)));
    return sums;
  }

  private static List<WorkItem> ofKeys(Collection<WorkItem> tasks, Set<String> keys) {
    return tasks.stream().filter(task -> keys.contains(task.taskKey())).toList();
  }

  private static Optional<Money> sum(List<Refund> all, Predicate<Refund> which) {
    return all.stream().filter(which).map(one -> one.promise().amount()).reduce(Money::plus);
  }
}
