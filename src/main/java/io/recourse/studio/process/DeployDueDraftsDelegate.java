package io.recourse.studio.process;

import io.recourse.engine.EachAlone;
import io.recourse.studio.DeployDueDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Approved drafts become versions when their time has come. */
@Component
class DeployDueDraftsDelegate implements JavaDelegate {

  private final DeployDueDrafts drafts;
  private final EachAlone each;

  DeployDueDraftsDelegate(DeployDueDrafts drafts, EachAlone each) {
    this.drafts = drafts;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "draftsDeployed", each.walk(drafts::due, drafts::deploy, drafts::giveBack));
  }
}
