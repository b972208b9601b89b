package longhu.site;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The spokes do not know of each other and ask the same of the catalog for one page: the
 * database is asked once, and what it said holds until the page is answered.
 */
@Component
class AskedOnce implements BeanPostProcessor, MethodInterceptor {

	private static final String ANSWERS = AskedOnce.class.getName();

	/** A method of a repository with what it is given. */
	private record Question(Method method, List<@Nullable Object> given) {
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
			repository.addRepositoryFactoryCustomizer((factory) -> factory
				.addRepositoryProxyPostProcessor((proxy, information) -> proxy.addAdvice(0, this)));
		}
		return bean;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return call.proceed();
		}
		Map<Question, @Nullable Object> answers = answers(request);
		Question question = new Question(call.getMethod(), Arrays.asList(call.getArguments()));
		if (answers.containsKey(question)) {
			return answers.get(question);
		}
		Object answer = call.proceed();
		answers.put(question, answer);
		return answer;
	}

	@SuppressWarnings("unchecked")
	private static Map<Question, @Nullable Object> answers(RequestAttributes request) {
		Object known = request.getAttribute(ANSWERS, RequestAttributes.SCOPE_REQUEST);
		if (known != null) {
			return (Map<Question, @Nullable Object>) known;
		}
		Map<Question, @Nullable Object> answers = new HashMap<>();
		request.setAttribute(ANSWERS, answers, RequestAttributes.SCOPE_REQUEST);
		return answers;
	}

}
