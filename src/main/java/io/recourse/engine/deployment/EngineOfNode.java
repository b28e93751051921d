package io.recourse.engine.deployment;

import io.recourse.common.Contended;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in the place of the starter's own engine; whatever sets that one up sets up ours. */
@Configuration(proxyBeanMethods = false)
class EngineOfNode {

  @Bean
  ProcessEngineConfigurationImpl nodeEngine(
      List<ProcessEnginePlugin> plugins, Contended contended) {
    NodeEngine engine = new NodeEngine(contended);
    engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
    return CamundaSpringBootUtil.initCustomFields(engine);
  }
}
