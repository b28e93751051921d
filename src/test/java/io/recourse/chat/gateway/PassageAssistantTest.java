package io.recourse.chat.gateway;

import io.recourse.chat.AssistantRoute;

class PassageAssistantTest extends AssistantRouteContract {

  @Override
  AssistantRoute route() {
    return new PassageAssistant();
  }
}
