package longhu.reconcile;

import java.util.List;

/**
 * A candidate as the protocol writes it; its score is from 0 to 100 with one decimal.
 */
record CandidateView(String id, String name, String description, double score, boolean match,
		List<Candidates.Type> type, List<Candidates.Feature> features) {
}
