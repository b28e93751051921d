-- Work on refunds that was open before it had a clock gets the clock that its due time and default speak of.
insert into case_clock (case_number, name, party, started_at, due_at, state, default_outcome)
select distinct on (w.case_number, n.step)
       w.case_number, n.step, 'STAFF', w.created_at, w.due_at, 'RUNNING', w.default_outcome
from work_item w
join (values ('Task_ApproveRefund', 'approveRefund'), ('Task_ConfirmLargeRefund', 'confirmRefund'),
             ('Task_RefundManually', 'refundManually'), ('Task_ResolveRefund', 'resolveRefund'),
             ('Task_ClawBackRefund', 'clawBackRefund')) n (task_key, step) on n.task_key = w.task_key
where w.due_at is not null and w.default_outcome is not null and w.case_number like 'RC-%'
order by w.case_number, n.step, w.due_at;
