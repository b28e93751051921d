package io.recourse.engine.run;

import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * Ends the lock under which a step was stored, and no other: once that lock is over another node
 * may have taken the step. One that takes it meanwhile changes the revision, so that this fails.
 */
class GiveBackStep implements Command<Void> {

  private final String step;
  private final String owner;
  private final Instant until;

  GiveBackStep(MessageEntity step) {
    this.step = step.getId();
    this.owner = step.getLockOwner();
    this.until = step.getLockExpirationTime().toInstant();
  }

  @Override
  public Void execute(CommandContext context) {
    JobEntity found = context.getJobManager().findJobById(step);
    if (found != null && isUnderOurLock(found)) {
      found.unlock();
    }
    return null;
  }

  private boolean isUnderOurLock(JobEntity found) {
    return owner.equals(found.getLockOwner())
        && found.getLockExpirationTime() != null
        && until.equals(found.getLockExpirationTime().toInstant());
  }
}
